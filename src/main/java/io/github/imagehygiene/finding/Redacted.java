package io.github.imagehygiene.finding;

import io.github.imagehygiene.text.SourceText;
import io.github.imagehygiene.text.Span;
import java.util.List;

/** What is shown in place of a secret. */
public final class Redacted {

  /** Nothing of it, not even its length. */
  public static final String TEXT = "***";

  private static final char MASK = '*';

  private Redacted() {}

  /** The same text of the same lines and offsets, but for what stands at some spans. */
  public static SourceText source(SourceText source, List<Span> secrets) {
    if (secrets.isEmpty()) {
      return source;
    }
    char[] content = source.content().toCharArray();
    for (Span secret : secrets) {
      for (int i = secret.start(); i < secret.end(); i++) {
        content[i] = content[i] == '\n' || content[i] == '\r' ? content[i] : MASK;
      }
    }
    return SourceText.of(source.name(), new String(content));
  }
}
