package io.github.imagehygiene.shell.parse;

import io.github.imagehygiene.shell.syntax.WordPart;
import io.github.imagehygiene.shell.syntax.WordPart.Unknown;
import io.github.imagehygiene.shell.syntax.WordPart.Variable;
import java.util.List;

/** Reads {@code ${...}} (POSIX.1-2017 XCU 2.6.2, bash manual 3.5.3). */
final class BraceReader {

  /** Longest first, so that the first that fits is the one. */
  private static final List<String> OPERATORS =
      List.of(
          ":-", ":=", ":?", ":+", "##", "%%", "//", "/#", "/%", "^^", ",,", "-", "=", "?", "+", "#",
          "%", "/", "^", ",", "@", ":");

  private final Readers readers;
  private final boolean inDouble;

  BraceReader(Readers readers, boolean inDouble) {
    this.readers = readers;
    this.inDouble = inDouble;
  }

  /** The expansion whose dollar stands at {@code start} and whose brace at the cursor. */
  WordPart expansion(int start) {
    Cursor cursor = readers.cursor;
    cursor.skip(1);
    if (!cursor.enter()) {
      return new Unknown("nested too deeply", cursor.since(start));
    }
    WordPart read = inside(start);
    cursor.leave();
    return read;
  }

  private WordPart inside(int start) {
    Cursor cursor = readers.cursor;
    String before = prefix(cursor);
    int nameStart = cursor.position();
    cursor.skip(Names.length(cursor, false));
    String name = cursor.since(nameStart).toString();
    boolean subscript = !name.isEmpty() && cursor.peek() == '[';
    if (subscript) {
      operand(']');
      cursor.take("]");
    }
    String operator = before.isEmpty() ? operator(cursor) : before;
    List<WordPart> operand = operand('}');
    if (!cursor.take("}")) {
      cursor.cutOff("`${` without `}`", start);
      return new Unknown("`${` without `}`", cursor.since(start));
    }
    boolean plain = !name.isEmpty() && (operand.isEmpty() || !operator.isEmpty());
    return plain
        ? new Variable(name, subscript ? "[]" + operator : operator, operand, cursor.since(start))
        : new Unknown("not a parameter expansion", cursor.since(start));
  }

  /** {@code #} and {@code !} before a name; alone they are names themselves. */
  private static String prefix(Cursor cursor) {
    int first = cursor.peek();
    int next = cursor.peek(1);
    boolean named = Names.isStart(next) || Names.isDigit(next) || next == '@' || next == '*';
    if (first != '#' && first != '!' || !named) {
      return "";
    }
    cursor.skip(1);
    return first == '#' ? "length" : "indirect";
  }

  private static String operator(Cursor cursor) {
    return OPERATORS.stream().filter(cursor::take).findFirst().orElse("");
  }

  private List<WordPart> operand(char end) {
    Cursor cursor = readers.cursor;
    if (inDouble) {
      return quotedOperand(end);
    }
    WordReader.Parts parts = new WordReader.Parts(cursor);
    while (!cursor.atEnd() && cursor.peek() != end) {
      int c = cursor.peek();
      if (c == '\\' && cursor.peek(1) != Cursor.END) {
        parts.add(readers.quotes.backslash());
      } else if (c == '\'' || c == '"' || c == '`' || c == '$') {
        parts.add(readers.quotes.special(false));
      } else {
        cursor.skip(1);
      }
    }
    return parts.done();
  }

  /** Within double quotes single quotes are text, but double quotes quote again. */
  private List<WordPart> quotedOperand(char end) {
    Cursor cursor = readers.cursor;
    WordReader.Parts parts = new WordReader.Parts(cursor);
    while (!cursor.atEnd() && cursor.peek() != end) {
      int c = cursor.peek();
      if (c == '\\' && cursor.peek(1) != Cursor.END && "$`\"\\}".indexOf(cursor.peek(1)) >= 0) {
        parts.add(readers.quotes.backslash());
      } else if (c == '"' || c == '`' || c == '$') {
        parts.add(readers.quotes.special(true));
      } else {
        cursor.skip(1);
      }
    }
    return parts.done();
  }
}
