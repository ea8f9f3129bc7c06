package io.github.imagehygiene.subject;

import io.github.imagehygiene.dockerfile.stages.FinalState;
import io.github.imagehygiene.dockerfile.stages.ImageUse;
import io.github.imagehygiene.dockerfile.syntax.Flag;
import io.github.imagehygiene.dockerfile.variables.Value;
import io.github.imagehygiene.image.Platform;
import io.github.imagehygiene.text.Span;
import java.util.Optional;

/**
 * The platform that an image was asked to be built for. What FROM says counts before what the build
 * is told (Dockerfile reference, "FROM").
 *
 * @param flag where FROM says it; empty: the build is told
 */
public record PlatformAsked(Platform platform, Optional<Span> flag) {

  /** Empty if nothing asks for one, or if what FROM asks for is not known. */
  static Optional<PlatformAsked> of(ImageSubject subject) {
    return subject
        .dockerfile()
        .flatMap(PlatformAsked::byFrom)
        .orElseGet(() -> subject.told().map(told -> new PlatformAsked(told, Optional.empty())));
  }

  /** The outer {@code Optional} is empty if FROM asks for none. */
  private static Optional<Optional<PlatformAsked>> byFrom(DockerfileSubject subject) {
    Optional<ImageUse> base = subject.state().flatMap(FinalState::base);
    Optional<Flag> flag = base.flatMap(from -> from.instruction().flag("platform"));
    return flag.flatMap(Flag::value)
        .map(word -> subject.scopes().value(word, base.get().instruction()))
        .filter(value -> !value.is(""))
        .map(Value::known)
        .map(
            known ->
                known
                    .flatMap(Platform::parse)
                    .map(platform -> new PlatformAsked(platform, flag.map(Flag::span))));
  }
}
