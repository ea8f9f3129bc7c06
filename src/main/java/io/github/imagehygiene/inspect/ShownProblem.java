package io.github.imagehygiene.inspect;

import io.github.imagehygiene.policy.Policy;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.text.Position;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something in a Dockerfile that Docker would refuse, as it may be shown.
 *
 * @param message without secrets
 */
public record ShownProblem(String message, Position at) {

  /** Those of a file, in order. */
  public static List<ShownProblem> in(DockerfileSubject subject, Policy policy) {
    if (subject.dockerfile().problems().isEmpty()) {
      return List.of();
    }
    var redaction = Redaction.of(List.of(subject), Stream.empty(), policy);
    var source = subject.source();
    return subject.dockerfile().problems().stream()
        .map(p -> new ShownProblem(redaction.problem(p, source), source.position(p.span().start())))
        .toList();
  }
}
