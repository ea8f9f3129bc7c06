package io.github.imagehygiene.finding;

import io.github.imagehygiene.text.SourceText;
import io.github.imagehygiene.text.Span;
import java.util.List;
import java.util.regex.Pattern;

/** What is shown in place of a secret. */
public final class Redacted {

  /** Nothing of it, not even its length. */
  public static final String TEXT = "***";

  /**
   * Stands for each UTF-16 unit of a secret in a source, so that offsets stay; of a private use
   * area. A row of them is shown as {@link #TEXT}.
   */
  public static final char MASK = '\uE000';

  private static final Pattern MASKS = Pattern.compile(MASK + "+");

  private Redacted() {}

  /** The same text of the same lines and offsets, but for what stands at some spans. */
  public static SourceText source(SourceText source, List<Span> secrets) {
    return secrets.isEmpty()
        ? source
        : SourceText.of(source.name(), masked(source.content(), secrets));
  }

  private static String masked(String text, List<Span> secrets) {
    char[] content = text.toCharArray();
    for (Span secret : secrets) {
      for (int i = secret.start(); i < secret.end(); i++) {
        content[i] = content[i] == '\n' || content[i] == '\r' ? content[i] : MASK;
      }
    }
    return new String(content);
  }

  /** A text in which each row of masks is one {@link #TEXT}. */
  public static String shown(String masked) {
    return MASKS.matcher(masked).replaceAll(TEXT);
  }

  /**
   * A text with {@link #TEXT} in place of some spans.
   *
   * @param secrets sorted, none overlapping another
   */
  public static String text(String text, List<Span> secrets) {
    if (secrets.isEmpty()) {
      return text;
    }
    var shown = new StringBuilder();
    int at = 0;
    for (Span secret : secrets) {
      shown.append(text, at, secret.start()).append(TEXT);
      at = secret.end();
    }
    return shown.append(text.substring(at)).toString();
  }
}
