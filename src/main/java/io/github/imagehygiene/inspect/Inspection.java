package io.github.imagehygiene.inspect;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.policy.Judgement;
import io.github.imagehygiene.policy.Policy;
import io.github.imagehygiene.policy.RuleOutcome;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.ImageSubject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came of one run.
 *
 * @param dockerfiles each file once, sorted by path; a unit may read one with other arguments
 * @param units the images, in the order in which the module names them; their names differ
 * @param outcomes of every rule that was to run, sorted by id
 */
public record Inspection(
    Policy policy,
    List<DockerfileSubject> dockerfiles,
    List<Unit> units,
    Judgement judgement,
    List<RuleOutcome> outcomes,
    Timings timings,
    Shown shown) {

  public Inspection {
    dockerfiles = List.copyOf(dockerfiles);
    units = List.copyOf(units);
    outcomes = List.copyOf(outcomes);
  }

  /** Whether findings have to name the image that they are about. */
  public boolean hasSeveralUnits() {
    return units.size() > 1;
  }

  /** The image whose layers and configuration are evidence of a finding. */
  public Optional<Unit> unit(Finding finding) {
    if (finding.units().isEmpty()) {
      return units.stream().filter(unit -> units.size() == 1).findFirst();
    }
    String name = finding.units().get(0);
    return units.stream().filter(unit -> unit.name().equals(name)).findFirst();
  }

  /** The images that were read. */
  public Stream<ImageSubject> images() {
    return units.stream().flatMap(unit -> unit.image().stream());
  }

  /** Why images were not inspected. */
  public Stream<ImageFailure> failures() {
    return units.stream().flatMap(unit -> unit.failure().stream());
  }
}
