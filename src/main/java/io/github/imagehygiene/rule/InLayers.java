package io.github.imagehygiene.rule;

import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.image.LayerId;
import io.github.imagehygiene.provenance.LayerOrigin;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.ImageSubject;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Where a finding in a layer can be seen: at the line of the Dockerfile that made the layer, if
 * that is known, and in the layer itself.
 */
public final class InLayers {

  private InLayers() {}

  /**
   * @param bytes what the finding costs in the layer
   */
  public static Evidence[] layer(ImageSubject subject, LayerId layer, long bytes) {
    return at(subject, layer, new Evidence.InLayer(layer, OptionalLong.of(bytes)));
  }

  /**
   * @param path absolute, {@code /}-separated
   * @param bytes what the finding costs there
   */
  public static Evidence[] file(ImageSubject subject, LayerId layer, String path, long bytes) {
    return at(
        subject,
        layer,
        new Evidence.InFile(layer, path, OptionalLong.empty(), OptionalLong.of(bytes)));
  }

  /** The same of a file as it is, whatever it costs. */
  public static Evidence[] file(ImageSubject subject, LayerId layer, String path) {
    return at(
        subject,
        layer,
        new Evidence.InFile(layer, path, OptionalLong.empty(), OptionalLong.empty()));
  }

  /** The line that made a layer, if that is known. */
  public static Optional<Evidence> line(ImageSubject subject, LayerId layer) {
    return subject
        .dockerfile()
        .flatMap(
            dockerfile ->
                subject.origin(layer) instanceof LayerOrigin.Step step
                    ? Optional.of(line(dockerfile, step))
                    : Optional.empty());
  }

  private static Evidence line(DockerfileSubject dockerfile, LayerOrigin.Step step) {
    Instruction instruction = step.instruction();
    return Evidence.at(dockerfile.source(), step.stage(), instruction.span());
  }

  private static Evidence[] at(ImageSubject subject, LayerId layer, Evidence inLayer) {
    return Stream.concat(line(subject, layer).stream(), Stream.of(inLayer))
        .toArray(Evidence[]::new);
  }
}
