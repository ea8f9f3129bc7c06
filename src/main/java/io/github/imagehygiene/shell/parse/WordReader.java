package io.github.imagehygiene.shell.parse;

import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.shell.syntax.WordPart;
import io.github.imagehygiene.shell.syntax.WordPart.Array;
import io.github.imagehygiene.shell.syntax.WordPart.Literal;
import io.github.imagehygiene.shell.syntax.WordPart.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads one word: literals, quotes and expansions up to an unquoted blank or operator. */
final class WordReader {

  private static final Pattern ARRAY_NAME = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*\\+?=");

  private final Readers readers;

  WordReader(Readers readers) {
    this.readers = readers;
  }

  /** The word at the cursor; empty if none stands there. */
  ShellWord word() {
    return read(false);
  }

  /** A word between {@code [[} and {@code ]]}, where operators are text. */
  ShellWord conditionWord() {
    return read(true);
  }

  private ShellWord read(boolean condition) {
    Cursor cursor = readers.cursor;
    int start = cursor.position();
    Parts parts = new Parts(cursor);
    while (!cursor.atEnd() && (condition ? !endsCondition(cursor) : !endsWord(cursor, start))) {
      int c = cursor.peek();
      if (c == '\\') {
        backslash(parts);
      } else if (c == '\'' || c == '"' || c == '`' || c == '$') {
        parts.add(readers.quotes.special(false));
      } else if ((c == '<' || c == '>') && !condition) {
        parts.add(readers.expansions.processSubstitution());
      } else if (c == '(' && !condition) {
        parts.add(parenthesised(cursor, start));
      } else {
        cursor.skip(1);
      }
    }
    List<WordPart> read = parts.done();
    return new ShellWord(read, cursor.text().slice(start, parts.end()));
  }

  private void backslash(Parts parts) {
    Cursor cursor = readers.cursor;
    if (cursor.lineBreak(1) > 0) {
      parts.flush();
      cursor.skip(1 + cursor.lineBreak(1));
      parts.restart();
    } else if (cursor.peek(1) == Cursor.END) {
      cursor.skip(1);
    } else {
      parts.add(readers.quotes.backslash());
    }
  }

  /** An array behind {@code name=}, or the alternatives of an extended glob. */
  private WordPart parenthesised(Cursor cursor, int wordStart) {
    boolean array = cursor.text().charAt(cursor.position() - 1) == '=';
    int start = cursor.position();
    cursor.skip(1);
    if (!cursor.enter()) {
      return new Unknown("nested too deeply", cursor.since(start));
    }
    List<ShellWord> elements = elements(cursor);
    cursor.leave();
    if (!cursor.take(")")) {
      cursor.cutOff("`(` without `)`", start);
      return new Unknown("`(` without `)`", cursor.since(start));
    }
    return array
        ? new Array(elements, cursor.since(start))
        : new Unknown("an extended glob", cursor.since(start));
  }

  private List<ShellWord> elements(Cursor cursor) {
    List<ShellWord> elements = new ArrayList<>();
    for (cursor.lines(); !cursor.atEnd() && cursor.peek() != ')'; cursor.lines()) {
      ShellWord word = word();
      if (word.parts().isEmpty()) {
        cursor.skip(1);
      } else {
        elements.add(word);
      }
    }
    return elements;
  }

  private static boolean endsWord(Cursor cursor, int start) {
    int c = cursor.peek();
    if (c == '(') {
      return !opensWithinWord(cursor, start);
    }
    if (c == '<' || c == '>') {
      return cursor.peek(1) != '(';
    }
    return c != '\r' ? Cursor.isMeta(c) : cursor.lineBreak(0) > 0;
  }

  private static boolean opensWithinWord(Cursor cursor, int start) {
    if (cursor.position() == start) {
      return false;
    }
    char before = cursor.text().charAt(cursor.position() - 1);
    return "?*+@!".indexOf(before) >= 0 || before == '=' && isArrayName(cursor, start);
  }

  private static boolean isArrayName(Cursor cursor, int start) {
    return ARRAY_NAME.matcher(cursor.since(start)).matches();
  }

  private static boolean endsCondition(Cursor cursor) {
    int c = cursor.peek();
    return c == ' ' || c == '\t' || c == ';' || cursor.lineBreak(0) > 0;
  }

  /** Collects the parts of a word; what lies between two special ones is literal. */
  static final class Parts {
    private final Cursor cursor;
    private final List<WordPart> parts = new ArrayList<>();
    private int literalStart;
    private int end;

    Parts(Cursor cursor) {
      this.cursor = cursor;
      this.literalStart = cursor.position();
      this.end = cursor.position();
    }

    /** Where the last part ends; a continuation behind it is no part. */
    int end() {
      return end;
    }

    /** Adds a part that was just read, after the literal before it. */
    void add(WordPart part) {
      int start = cursor.position() - part.source().length();
      if (part instanceof Literal) {
        return; // a lone dollar: it stays in the run of literal text
      }
      flush(start);
      parts.add(part);
      end = cursor.position();
      restart();
    }

    void flush() {
      flush(cursor.position());
    }

    void restart() {
      literalStart = cursor.position();
    }

    List<WordPart> done() {
      flush();
      return parts;
    }

    private void flush(int to) {
      if (to > literalStart) {
        parts.add(new Literal(cursor.text().slice(literalStart, to)));
        end = to;
      }
    }
  }
}
