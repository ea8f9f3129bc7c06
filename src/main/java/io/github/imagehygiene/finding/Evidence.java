package io.github.imagehygiene.finding;

import io.github.imagehygiene.dockerfile.Dockerfile;
import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.image.LayerId;
import io.github.imagehygiene.text.SourceText;
import io.github.imagehygiene.text.Span;
import java.util.OptionalLong;

/** A place where a finding can be seen. */
public sealed interface Evidence {

  /**
   * In the Dockerfile.
   *
   * @param span the offending text
   * @param stage name of the stage it stands in, else its 0-based number; empty before the first
   */
  record InDockerfile(SourceText source, Span span, String stage) implements Evidence {}

  /**
   * In the image's configuration.
   *
   * @param field as the OCI image specification names it: {@code Config.User}
   * @param value what stands there
   */
  record InConfig(String field, String value) implements Evidence {}

  /**
   * In the image's history.
   *
   * @param index 0-based, oldest first
   */
  record InHistory(int index, String createdBy) implements Evidence {}

  /**
   * In a layer as a whole.
   *
   * @param bytes what the finding costs in it, if that was measured
   */
  record InLayer(LayerId layer, OptionalLong bytes) implements Evidence {}

  /**
   * In a file of a layer.
   *
   * @param path absolute, {@code /}-separated
   * @param line 1-based; empty: the file as a whole
   * @param bytes what the finding costs in it, if that was measured
   */
  record InFile(LayerId layer, String path, OptionalLong line, OptionalLong bytes)
      implements Evidence {}

  /** A place in a Dockerfile: some text of a stage. */
  static InDockerfile at(SourceText source, Stage stage, Span span) {
    return new InDockerfile(source, span, stage.label());
  }

  /** A place in a Dockerfile, whatever stage it belongs to. */
  static InDockerfile in(Dockerfile file, Span span) {
    return new InDockerfile(
        file.source(), span, file.stageAt(span.start()).map(Stage::label).orElse(""));
  }

  /** Picks by kind; a new kind breaks every caller at compile time. */
  default <T> T fold(Cases<T> cases) {
    if (this instanceof InDockerfile e) {
      return cases.inDockerfile(e);
    } else if (this instanceof InConfig e) {
      return cases.inConfig(e);
    } else if (this instanceof InHistory e) {
      return cases.inHistory(e);
    } else if (this instanceof InLayer e) {
      return cases.inLayer(e);
    } else {
      return cases.inFile((InFile) this);
    }
  }

  /** One answer for each kind of evidence. */
  interface Cases<T> {
    T inDockerfile(InDockerfile evidence);

    T inConfig(InConfig evidence);

    T inHistory(InHistory evidence);

    T inLayer(InLayer evidence);

    T inFile(InFile evidence);
  }
}
