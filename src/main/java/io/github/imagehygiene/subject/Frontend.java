package io.github.imagehygiene.subject;

import io.github.imagehygiene.dockerfile.Dockerfile;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.image.ImageReference;
import io.github.imagehygiene.text.Span;
import java.util.Optional;

/**
 * The image that BuildKit runs to read the Dockerfile and build from it: the {@code syntax}
 * directive, or the build argument {@code BUILDKIT_SYNTAX}, which overrides it (Docker's docs,
 * "Custom Dockerfile syntax").
 *
 * @param name as written, without the options behind it
 */
public record Frontend(String name, Evidence.InDockerfile place) {

  private static final String ARGUMENT = "BUILDKIT_SYNTAX";

  /** Empty if the build uses the frontend that comes with BuildKit. */
  public static Optional<Frontend> of(DockerfileSubject subject) {
    Dockerfile file = subject.dockerfile();
    var directive = file.directive("syntax");
    var value =
        Optional.ofNullable(subject.build().args().get(ARGUMENT))
            .or(() -> directive.map(d -> d.value()));
    Span span = directive.map(d -> d.valueSpan()).orElse(Span.at(0));
    return value
        .map(text -> text.strip().split("\\s+", 2)[0])
        .filter(name -> !name.isEmpty())
        .map(name -> new Frontend(name, Evidence.in(file, span)));
  }

  /** Empty if the name is not a reference, as one that Maven is to replace. */
  public Optional<ImageReference> reference() {
    return ImageReference.parse(name);
  }
}
