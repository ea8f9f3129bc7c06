package io.github.imagehygiene.shell.parse;

import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.shell.syntax.WordPart;
import io.github.imagehygiene.shell.syntax.WordPart.Literal;
import io.github.imagehygiene.shell.syntax.WordPart.Quoted;
import java.util.List;

/** The word behind {@code <<}: it is not expanded, but its quotes are removed. */
final class Delimiter {

  private Delimiter() {}

  static String text(ShellWord word) {
    StringBuilder text = new StringBuilder();
    append(word.parts(), text);
    return text.toString();
  }

  static boolean isQuoted(ShellWord word) {
    return word.parts().stream().anyMatch(Quoted.class::isInstance);
  }

  private static void append(List<WordPart> parts, StringBuilder text) {
    for (WordPart part : parts) {
      if (part instanceof Literal literal) {
        text.append(literal.source());
      } else if (part instanceof Quoted quoted) {
        append(quoted.parts(), text);
      } else {
        text.append(part.source());
      }
    }
  }
}
