package io.github.imagehygiene.subject;

import io.github.imagehygiene.dockerfile.stages.ImageTarget;
import io.github.imagehygiene.dockerfile.stages.ImageUse;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.image.ImageReference;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A place that names an image by variables of unknown value, and what of the name is known all the
 * same.
 *
 * @param text the name with {@link #FILLER} for each unknown value
 */
public record UnknownImage(String text, Unevaluated place) {

  /** Stands for an unknown value: part of no name that anybody writes, and legal in each part. */
  private static final String FILLER = "0unknown0";

  /** All of a file, its frontend included. */
  public static Stream<UnknownImage> in(DockerfileSubject subject) {
    var frontend =
        Frontend.of(subject)
            .filter(f -> f.reference().isEmpty())
            .map(
                f -> {
                  String why = "the frontend \"%s\" is not an image reference".formatted(f.name());
                  return new UnknownImage(FILLER, new Unevaluated(f.place(), why));
                });
    return Stream.concat(
        frontend.stream(), subject.graph().uses().flatMap(use -> of(subject, use).stream()));
  }

  private static Optional<UnknownImage> of(DockerfileSubject subject, ImageUse use) {
    if (!(use.target() instanceof ImageTarget.Unresolved unresolved)) {
      return Optional.empty();
    }
    var place = Evidence.at(subject.source(), use.stage(), use.span());
    // A value that only decides whether other text is used leaves no trace, so all is unknown.
    String text =
        subject
            .scopes()
            .filled(use.name(), use.instruction(), FILLER)
            .known()
            .filter(name -> name.contains(FILLER))
            .orElse(FILLER);
    return Optional.of(new UnknownImage(text, new Unevaluated(place, unresolved.why())));
  }

  /** Whether a tag or digest is written, whatever its value. */
  public boolean hasTagOrDigest() {
    return text.substring(text.lastIndexOf('/') + 1).matches(".+[:@].*");
  }

  /** Whether the name surely ends without tag and digest: {@code ${REGISTRY}/ubuntu}. */
  public boolean isUntagged() {
    int slash = text.lastIndexOf('/');
    return slash > 0 && !hasTagOrDigest() && text.indexOf(FILLER, slash) < 0;
  }

  /** Whether a digest is written. */
  public boolean hasDigest() {
    return text.contains("@");
  }

  /**
   * The reference with its unknown parts filled in, so that only a wildcard matches them; empty if
   * not even the registry is known.
   */
  public Optional<ImageReference> reference() {
    int end = text.indexOf('/') < 0 ? text.indexOf(':') : text.indexOf('/');
    boolean hostKnown = end > 0 && text.indexOf(FILLER) > end;
    return hostKnown ? ImageReference.parse(text) : Optional.empty();
  }

  /** The beginning of the normalised name, up to what is unknown; empty if nothing is known. */
  public String knownPrefix() {
    return reference()
        .map(ImageReference::normalised)
        .map(name -> name.substring(0, Math.max(0, name.indexOf(FILLER))))
        .orElse("");
  }
}
