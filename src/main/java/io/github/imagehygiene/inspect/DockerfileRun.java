package io.github.imagehygiene.inspect;

import io.github.imagehygiene.finding.RuleId;
import io.github.imagehygiene.policy.RuleOutcome;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What rules found in a Dockerfile as it is built in one way.
 *
 * @param runs of the rules about Dockerfiles
 */
record DockerfileRun(DockerfileInput input, DockerfileSubject subject, List<RuleRunner.Run> runs) {

  /**
   * What became of the rules. What one could not judge here, the images built from the file settle
   * if the rule's image twin finished on each of them: the image is the truth.
   */
  Stream<RuleOutcome> outcomes(List<UnitRun> units, Map<RuleId, RuleInfo> infos) {
    var built =
        units.stream()
            .filter(unit -> unit.dockerfile().filter(f -> f == this).isPresent())
            .toList();
    return runs.stream()
        .map(RuleRunner.Run::outcome)
        .map(o -> isSettled(infos.get(o.rule()).imageTwin(), built) ? o.without(p -> true) : o);
  }

  private static boolean isSettled(Optional<RuleId> twin, List<UnitRun> built) {
    return !built.isEmpty()
        && twin.isPresent()
        && built.stream().allMatch(unit -> unit.finished(twin.get()));
  }
}
