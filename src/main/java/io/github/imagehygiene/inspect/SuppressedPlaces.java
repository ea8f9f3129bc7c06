package io.github.imagehygiene.inspect;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.RuleId;
import io.github.imagehygiene.policy.Judged;
import io.github.imagehygiene.policy.Judgement;
import io.github.imagehygiene.text.Span;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where findings were suppressed. */
record SuppressedPlaces(Set<Place> all) {

  static final SuppressedPlaces NONE = new SuppressedPlaces(Set.of());

  /** What is the same of a finding before and after it was made fit to be shown. */
  private record Place(RuleId rule, Optional<String> file, Optional<Span> span) {

    static Place of(Finding finding) {
      var in = finding.inDockerfile();
      return new Place(finding.rule(), in.map(i -> i.source().name()), in.map(i -> i.span()));
    }
  }

  static SuppressedPlaces of(Judgement judgement) {
    return new SuppressedPlaces(
        judgement.findings().stream()
            .filter(judged -> judged.suppressed().isPresent())
            .map(Judged::finding)
            .map(Place::of)
            .collect(Collectors.toSet()));
  }

  boolean has(Finding finding) {
    return all.contains(Place.of(finding));
  }

  boolean isEmpty() {
    return all.isEmpty();
  }
}
