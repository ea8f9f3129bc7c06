package io.github.imagehygiene.inspect;

import io.github.imagehygiene.policy.Judgement;
import io.github.imagehygiene.policy.Policy;
import io.github.imagehygiene.policy.RuleOutcome;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.ImageSubject;
import java.util.List;
import java.util.Optional;

/**
 * What came of one run.
 *
 * @param dockerfiles sorted by path
 * @param imageFailure why there is no image, if one was wanted
 * @param outcomes of every rule that was to run, sorted by id
 */
public record Inspection(
    Policy policy,
    List<DockerfileSubject> dockerfiles,
    Optional<ImageSubject> image,
    Optional<ImageFailure> imageFailure,
    Judgement judgement,
    List<RuleOutcome> outcomes,
    Timings timings) {

  public Inspection {
    dockerfiles = List.copyOf(dockerfiles);
    outcomes = List.copyOf(outcomes);
  }
}
