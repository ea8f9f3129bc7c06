package io.github.imagehygiene.finding;

import io.github.imagehygiene.text.Edit;
import java.util.List;

/**
 * What to write instead.
 *
 * @param instead one line: the better text, or what to do
 * @param edits changes of the Dockerfile that do it; empty if a human must
 * @param safe whether the edits change nothing of the image but the finding
 */
public record Fix(String instead, List<Edit> edits, boolean safe) {

  public Fix {
    edits = List.copyOf(edits);
  }

  /** Advice for a human. */
  public static Fix advice(String instead) {
    return new Fix(instead, List.of(), false);
  }
}
