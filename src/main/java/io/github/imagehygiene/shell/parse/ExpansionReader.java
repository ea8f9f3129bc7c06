package io.github.imagehygiene.shell.parse;

import io.github.imagehygiene.shell.syntax.Sequence;
import io.github.imagehygiene.shell.syntax.WordPart;
import io.github.imagehygiene.shell.syntax.WordPart.Arithmetic;
import io.github.imagehygiene.shell.syntax.WordPart.CommandSubstitution;
import io.github.imagehygiene.shell.syntax.WordPart.Literal;
import io.github.imagehygiene.shell.syntax.WordPart.ProcessSubstitution;
import io.github.imagehygiene.shell.syntax.WordPart.Unknown;
import io.github.imagehygiene.shell.syntax.WordPart.Variable;
import io.github.imagehygiene.text.SplicedText;
import java.util.List;

/** Reads what begins with a dollar or a backtick (POSIX.1-2017 XCU 2.6), and {@code <(...)}. */
final class ExpansionReader {

  private static final String TOO_DEEP = "nested too deeply";

  private final Readers readers;

  ExpansionReader(Readers readers) {
    this.readers = readers;
  }

  /** The expansion at the cursor; a dollar that begins none is a literal. */
  WordPart expansion(boolean inDouble) {
    Cursor cursor = readers.cursor;
    int start = cursor.position();
    if (cursor.peek() == '`') {
      return backticks();
    }
    cursor.skip(1);
    int c = cursor.peek();
    if (c == '{') {
      return new BraceReader(readers, inDouble).expansion(start);
    }
    if (c == '(') {
      return cursor.peek(1) == '(' && Parentheses.isArithmetic(cursor.text(), cursor.position())
          ? arithmetic(start)
          : commandSubstitution(start);
    }
    int name = Names.length(cursor, true);
    cursor.skip(name);
    return name == 0
        ? new Literal(cursor.since(start))
        : new Variable(
            cursor.text().slice(start + 1, start + 1 + name).toString(),
            "",
            List.of(),
            cursor.since(start));
  }

  WordPart processSubstitution() {
    Cursor cursor = readers.cursor;
    int start = cursor.position();
    cursor.skip(2);
    Sequence body = readers.sequences.parenthesised(start);
    return new ProcessSubstitution(body, cursor.since(start));
  }

  private WordPart commandSubstitution(int start) {
    readers.cursor.skip(1);
    Sequence body = readers.sequences.parenthesised(start);
    return new CommandSubstitution(body, readers.cursor.since(start));
  }

  private WordPart arithmetic(int start) {
    Cursor cursor = readers.cursor;
    cursor.skip(2);
    if (!cursor.enter()) {
      return new Unknown(TOO_DEEP, cursor.since(start));
    }
    int end = Parentheses.arithmeticEnd(cursor.text(), start + 1);
    List<WordPart> parts = expression(end);
    cursor.leave();
    return new Arithmetic(parts, cursor.since(start));
  }

  /** The parts of an arithmetic expression that ends with the {@code ))} before {@code end}. */
  List<WordPart> expression(int end) {
    Cursor cursor = readers.cursor;
    int from = cursor.position();
    Readers inner = readers.within(cursor.text().slice(from, end - 2));
    List<WordPart> parts = inner.quotes.protectedParts(Cursor.END);
    cursor.adopt(inner.cursor);
    cursor.moveTo(end);
    return parts;
  }

  private WordPart backticks() {
    Cursor cursor = readers.cursor;
    int start = cursor.position();
    cursor.skip(1);
    SplicedText.Builder body = SplicedText.builder();
    body.append("", cursor.text().span(start + 1, start + 1));
    int from = cursor.position();
    while (!cursor.atEnd() && cursor.peek() != '`') {
      int next = cursor.peek(1);
      if (cursor.peek() == '\\' && next != Cursor.END && "`\\$".indexOf(next) >= 0) {
        body.append(cursor.since(from));
        cursor.skip(1);
        from = cursor.position();
      }
      cursor.skip(1);
    }
    body.append(cursor.since(from));
    if (!cursor.take("`")) {
      cursor.cutOff("a backtick is not closed", start);
      return new Unknown("a backtick is not closed", cursor.since(start));
    }
    if (!cursor.enter()) {
      return new Unknown(TOO_DEEP, cursor.since(start));
    }
    Readers inner = readers.within(body.build());
    Sequence read = inner.sequences.script();
    cursor.adopt(inner.cursor);
    cursor.leave();
    return new CommandSubstitution(read, cursor.since(start));
  }
}
