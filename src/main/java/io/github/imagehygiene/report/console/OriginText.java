package io.github.imagehygiene.report.console;

import io.github.imagehygiene.image.LayerId;
import io.github.imagehygiene.provenance.LayerOrigin;
import io.github.imagehygiene.subject.ImageSubject;
import java.util.Optional;
import java.util.function.Function;

/** Where a layer comes from, as it is read behind its number. */
record OriginText(Optional<ImageSubject> image) implements Function<LayerId, String> {

  /** Nothing of a layer that has a line, which is shown as such, and nothing without Dockerfile. */
  @Override
  public String apply(LayerId layer) {
    return image
        .filter(subject -> layer.index() < subject.origins().size())
        .map(subject -> text(subject, subject.origin(layer)))
        .orElse("");
  }

  private static String text(ImageSubject subject, LayerOrigin origin) {
    if (origin instanceof LayerOrigin.Base) {
      return " of the base image";
    }
    return origin instanceof LayerOrigin.Unexplained && subject.dockerfile().isPresent()
        ? " of no known line"
        : "";
  }
}
