package io.github.imagehygiene.shell.syntax;

import io.github.imagehygiene.shell.syntax.WordPart.Literal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells an assignment from a word (POSIX.1-2017 XCU 2.10.2 rule 7; bash: {@code +=}, arrays). */
public final class Assignments {

  private static final Pattern NAME =
      Pattern.compile("([A-Za-z_][A-Za-z_0-9]*)(\\[[^\\]]*\\])?(\\+?)=");

  private Assignments() {}

  /** The word as an assignment, if it is one where assignments may stand. */
  public static Optional<Assignment> read(ShellWord word) {
    return word.parts().isEmpty() || !(word.parts().get(0) instanceof Literal first)
        ? Optional.empty()
        : read(word, first.source());
  }

  /** The same of an argument, as {@code export} and {@code env} get it: without its quotes. */
  public static Optional<Assignment> argument(ShellWord word) {
    return read(word, word.prefix());
  }

  private static Optional<Assignment> read(ShellWord word, CharSequence beginning) {
    Matcher name = NAME.matcher(beginning);
    return name.lookingAt()
        ? Optional.of(
            new Assignment(
                name.group(1), !name.group(3).isEmpty(), word.dropping(name.end()), word))
        : Optional.empty();
  }
}
