package io.github.imagehygiene.shell.syntax;

import io.github.imagehygiene.shell.syntax.WordPart.Literal;
import io.github.imagehygiene.shell.syntax.WordPart.Quoted;
import io.github.imagehygiene.shell.syntax.WordPart.Unknown;
import io.github.imagehygiene.text.SplicedText;
import java.util.List;

/**
 * Words as the script that they hand to another shell. Expansions stay as written: the other shell
 * would see their values, the reader sees that there is something to expand.
 */
public final class ScriptText {

  private ScriptText() {}

  /** The words, joined by blanks, without their quotes. */
  public static SplicedText of(List<ShellWord> words) {
    SplicedText.Builder text = SplicedText.builder();
    String blank = "";
    for (ShellWord word : words) {
      text.append(blank, word.source().span(0, 0));
      append(word.parts(), text);
      blank = " ";
    }
    return text.build();
  }

  /** The parts of a here-document without its escapes. */
  public static SplicedText ofParts(List<WordPart> parts, SplicedText whole) {
    SplicedText.Builder text = SplicedText.builder();
    text.append(whole.slice(0, 0));
    append(parts, text);
    return text.build();
  }

  /** True if something in the word could not be read. */
  public static boolean isUnknown(List<WordPart> parts) {
    return parts.stream()
        .anyMatch(
            part ->
                part instanceof Unknown
                    || part instanceof Quoted quoted && isUnknown(quoted.parts()));
  }

  private static void append(List<WordPart> parts, SplicedText.Builder text) {
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
