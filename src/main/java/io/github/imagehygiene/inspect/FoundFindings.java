package io.github.imagehygiene.inspect;

import io.github.imagehygiene.finding.Evidence.InDockerfile;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.RuleId;
import io.github.imagehygiene.policy.RuleOutcome;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.ImageSubject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that was found, each fault once: in a Dockerfile and the images built from it, and in a
 * Dockerfile that several images are built from.
 *
 * @param several whether a finding has to name its image
 */
record FoundFindings(Twins twins, boolean several) {

  /**
   * What makes two findings one.
   *
   * @param whose of one that stands in no Dockerfile: the image or file that it is about
   */
  private record Fault(
      RuleId rule, String key, String message, Optional<InDockerfile> place, String whose) {}

  /** In the order in which they are reported. */
  List<Finding> of(List<DockerfileRun> dockerfiles, List<UnitRun> units) {
    var faults = new LinkedHashMap<Fault, Finding>();
    for (UnitRun unit : units) {
      var runs = new ArrayList<>(unit.runs());
      unit.dockerfile().ifPresent(file -> runs.addAll(0, file.runs()));
      var joined = unit.unit().image().flatMap(ImageSubject::dockerfile);
      for (Finding finding : merged(runs, joined)) {
        String name = unit.unit().name();
        var named = several ? finding.of(List.of(name)) : finding;
        faults.merge(fault(named, name), named, FoundFindings::one);
      }
    }
    var built = units.stream().flatMap(unit -> unit.dockerfile().stream()).toList();
    for (DockerfileRun file : dockerfiles) {
      if (built.stream().noneMatch(one -> one == file)) {
        merged(file.runs(), Optional.empty())
            .forEach(f -> faults.merge(fault(f, file.subject().name()), f, FoundFindings::one));
      }
    }
    var sorted = faults.values().stream().sorted(FindingOrder.BY_PLACE).toList();
    return new FollowUps(dockerfiles.stream().map(run -> run.subject().dockerfile()).toList())
        .removed(sorted);
  }

  private static Fault fault(Finding finding, String whose) {
    var place = finding.inDockerfile();
    return new Fault(
        finding.rule(), finding.key(), finding.message(), place, place.isPresent() ? "" : whose);
  }

  /** That with evidence in an image stands first, as it shows more. */
  private static Finding one(Finding a, Finding b) {
    var units = new LinkedHashSet<String>();
    boolean more = b.evidence().size() > a.evidence().size();
    Stream.of(more ? b : a, a, b).forEach(finding -> units.addAll(finding.units()));
    return (more ? b : a).of(List.copyOf(units));
  }

  private List<Finding> merged(List<RuleRunner.Run> runs, Optional<DockerfileSubject> joined) {
    var finished =
        Outcomes.combine(runs.stream().map(RuleRunner.Run::outcome).toList()).stream()
            .filter(outcome -> outcome.kind() == RuleOutcome.Kind.FINISHED)
            .map(RuleOutcome::rule)
            .collect(Collectors.toSet());
    var found = runs.stream().flatMap(run -> run.findings().stream()).toList();
    return twins.merge(found, joined.map(DockerfileSubject::source), finished::contains);
  }
}
