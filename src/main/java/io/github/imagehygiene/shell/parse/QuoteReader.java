package io.github.imagehygiene.shell.parse;

import io.github.imagehygiene.shell.syntax.WordPart;
import io.github.imagehygiene.shell.syntax.WordPart.Literal;
import io.github.imagehygiene.shell.syntax.WordPart.Quote;
import io.github.imagehygiene.shell.syntax.WordPart.Quoted;
import io.github.imagehygiene.shell.syntax.WordPart.Unknown;
import io.github.imagehygiene.text.SplicedText;
import java.util.List;

/** Reads quotes (POSIX.1-2017 XCU 2.2; bash's {@code $'...'} and {@code $"..."}). */
final class QuoteReader {

  private static final String ESCAPED_IN_DOUBLE = "$`\"\\";

  private final Readers readers;

  QuoteReader(Readers readers) {
    this.readers = readers;
  }

  /** The part that begins with the quote, backtick or dollar at the cursor. */
  WordPart special(boolean inDouble) {
    Cursor cursor = readers.cursor;
    int c = cursor.peek();
    int next = cursor.peek(1);
    if (c == '\'') {
      return single();
    }
    if (c == '"') {
      return doubled(cursor.position());
    }
    if (c == '$' && !inDouble && next == '\'') {
      return ansi();
    }
    if (c == '$' && !inDouble && next == '"') {
      int start = cursor.position();
      cursor.skip(1);
      return doubled(start);
    }
    return readers.expansions.expansion(inDouble);
  }

  /** A backslash and the unit that it protects. */
  WordPart backslash() {
    Cursor cursor = readers.cursor;
    int start = cursor.position();
    cursor.skip(2);
    Literal protectedUnit = new Literal(cursor.text().slice(start + 1, start + 2));
    return new Quoted(Quote.BACKSLASH, List.of(protectedUnit), cursor.since(start));
  }

  private WordPart single() {
    Cursor cursor = readers.cursor;
    int start = cursor.position();
    int end = cursor.text().indexOf('\'', start + 1);
    cursor.moveTo(end);
    if (!cursor.take("'")) {
      return unterminated("single quote", start);
    }
    Literal inner = new Literal(cursor.text().slice(start + 1, end));
    return new Quoted(Quote.SINGLE, List.of(inner), cursor.since(start));
  }

  private WordPart doubled(int start) {
    Cursor cursor = readers.cursor;
    cursor.skip(1);
    List<WordPart> inner = protectedParts('"');
    return cursor.take("\"")
        ? new Quoted(Quote.DOUBLE, inner, cursor.since(start))
        : unterminated("double quote", start);
  }

  /** The parts up to an unprotected {@code end} (or the end of the text), as in double quotes. */
  List<WordPart> protectedParts(int end) {
    Cursor cursor = readers.cursor;
    WordReader.Parts parts = new WordReader.Parts(cursor);
    while (!cursor.atEnd() && cursor.peek() != end) {
      int c = cursor.peek();
      if (c == '\\') {
        protectedBackslash(parts, end);
      } else if (c == '$' || c == '`') {
        parts.add(special(true));
      } else {
        cursor.skip(1);
      }
    }
    return parts.done();
  }

  private void protectedBackslash(WordReader.Parts parts, int end) {
    Cursor cursor = readers.cursor;
    int next = cursor.peek(1);
    if (cursor.lineBreak(1) > 0) {
      parts.flush();
      cursor.skip(1 + cursor.lineBreak(1));
      parts.restart();
    } else if (next != Cursor.END
        && ESCAPED_IN_DOUBLE.indexOf(next) >= 0
        && (next != '"' || end != Cursor.END)) {
      parts.add(backslash());
    } else {
      cursor.skip(1);
    }
  }

  private WordPart ansi() {
    Cursor cursor = readers.cursor;
    int start = cursor.position();
    cursor.skip(2);
    SplicedText.Builder decoded = SplicedText.builder();
    decoded.append("", cursor.text().span(start + 2, start + 2));
    while (!cursor.atEnd() && cursor.peek() != '\'') {
      AnsiEscape escape = AnsiEscape.at(cursor.text(), cursor.position());
      int from = cursor.position();
      cursor.skip(escape.length());
      if (escape.length() == 1) {
        decoded.append(cursor.since(from));
      } else {
        decoded.append(escape.text(), cursor.spanSince(from));
      }
    }
    if (!cursor.take("'")) {
      return unterminated("single quote", start);
    }
    return new Quoted(Quote.ANSI_C, List.of(new Literal(decoded.build())), cursor.since(start));
  }

  private WordPart unterminated(String what, int start) {
    Cursor cursor = readers.cursor;
    String why = "a " + what + " is not closed";
    cursor.cutOff(why, start);
    return new Unknown(why, cursor.since(start));
  }
}
