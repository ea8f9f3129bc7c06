package io.github.imagehygiene.inspect;

import io.github.imagehygiene.finding.RuleId;
import io.github.imagehygiene.policy.RuleOutcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What rules found in an image.
 *
 * @param dockerfile what they found in its Dockerfile
 * @param runs of the rules about images; none if there is no image
 */
record UnitRun(
    UnitInput input, Unit unit, Optional<DockerfileRun> dockerfile, List<RuleRunner.Run> runs) {

  /** Of the rules about the image; why one did not finish is said with the name of several. */
  Stream<RuleOutcome> outcomes(boolean several) {
    return runs.stream()
        .map(RuleRunner.Run::outcome)
        .map(o -> several && !o.reason().isEmpty() ? named(o) : o);
  }

  private RuleOutcome named(RuleOutcome outcome) {
    return new RuleOutcome(
        outcome.rule(), outcome.kind(), unit.name() + ": " + outcome.reason(), outcome.places());
  }

  /** Whether a rule about images ran to its end. */
  boolean finished(RuleId rule) {
    return runs.stream()
        .map(RuleRunner.Run::outcome)
        .anyMatch(o -> o.rule().equals(rule) && o.kind() == RuleOutcome.Kind.FINISHED);
  }

  /** Why the verdict is open, unless something breaches the policy. */
  Optional<String> leftOpen() {
    boolean required = !(input.image() instanceof ImageInput image) || image.required();
    return unit.failure().filter(f -> required || !f.unavailable()).map(ImageFailure::message);
  }
}
