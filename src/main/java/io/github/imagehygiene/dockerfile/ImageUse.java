package io.github.imagehygiene.dockerfile;

import io.github.imagehygiene.text.Span;

/**
 * A place that names an image or a stage.
 *
 * @param stage the stage that it stands in
 * @param place which kind of place
 * @param instruction the FROM, COPY or RUN
 * @param name the word that names it, as written
 * @param value the word with its variables replaced
 */
public record ImageUse(
    Stage stage, Place place, Instruction instruction, Word name, Value value, ImageTarget target) {

  /** Where an image may be named. */
  public enum Place {
    /** {@code FROM name} */
    FROM,
    /** {@code COPY --from=name} */
    COPY,
    /** {@code RUN --mount=from=name} */
    MOUNT
  }

  /** Where the name stands. */
  public Span span() {
    return name.span();
  }
}
