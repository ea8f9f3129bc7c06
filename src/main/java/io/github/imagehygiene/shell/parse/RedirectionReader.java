package io.github.imagehygiene.shell.parse;

import io.github.imagehygiene.shell.syntax.HereDocument;
import io.github.imagehygiene.shell.syntax.Redirection;
import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.shell.syntax.WordPart;
import io.github.imagehygiene.text.SplicedText;
import java.util.List;
import java.util.Optional;

/** Reads redirections (POSIX.1-2017 XCU 2.7, bash manual 3.6). */
final class RedirectionReader {

  /** Longest first, so that the first that fits is the one. */
  private static final List<String> OPERATORS =
      List.of("&>>", "<<<", "<<-", "&>", "<<", ">>", "<&", ">&", "<>", ">|", "<", ">");

  private final Readers readers;

  RedirectionReader(Readers readers) {
    this.readers = readers;
  }

  /** The redirection at the cursor, if one stands there. */
  Optional<Redirection> redirection() {
    Cursor cursor = readers.cursor;
    int start = cursor.position();
    int descriptor = descriptorLength(cursor);
    int c = cursor.peek(descriptor);
    boolean both = descriptor == 0 && cursor.at("&>");
    if (!both && (c != '<' && c != '>' || cursor.peek(descriptor + 1) == '(')) {
      return Optional.empty();
    }
    cursor.skip(descriptor);
    String prefix = cursor.since(start).toString();
    String operator = OPERATORS.stream().filter(cursor::take).findFirst().orElseThrow();
    cursor.blanks();
    ShellWord target = readers.words.word();
    if (target.parts().isEmpty()) {
      cursor.unreadable("`" + operator + "` without a target", start);
    }
    boolean document = operator.equals("<<") || operator.equals("<<-");
    return Optional.of(
        new Redirection(
            prefix,
            operator,
            target,
            document ? Optional.of(document(target, operator.endsWith("-"))) : Optional.empty(),
            cursor.spanSince(start)));
  }

  private HereDocument document(ShellWord delimiter, boolean stripTabs) {
    Cursor cursor = readers.cursor;
    boolean literal = Delimiter.isQuoted(delimiter);
    SplicedText body =
        new HereDocumentReader(cursor).body(Delimiter.text(delimiter), stripTabs, literal);
    if (literal || !cursor.enter()) {
      return new HereDocument(body, List.of(new WordPart.Literal(body)), literal);
    }
    Readers inner = readers.within(body);
    List<WordPart> parts = inner.quotes.protectedParts(Cursor.END);
    cursor.adopt(inner.cursor);
    cursor.leave();
    return new HereDocument(body, parts, false);
  }

  /** Units of the digits or the {@code {name}} that stand directly before an operator. */
  private static int descriptorLength(Cursor cursor) {
    int length = 0;
    if (cursor.peek() == '{') {
      do {
        length++;
      } while (Names.isStart(cursor.peek(length)) || Names.isDigit(cursor.peek(length)));
      length = length > 1 && cursor.peek(length) == '}' ? length + 1 : 0;
    } else {
      while (Names.isDigit(cursor.peek(length))) {
        length++;
      }
    }
    int c = cursor.peek(length);
    return c == '<' || c == '>' ? length : 0;
  }
}
