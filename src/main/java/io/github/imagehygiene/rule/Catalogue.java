package io.github.imagehygiene.rule;

import io.github.imagehygiene.finding.RuleId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All rules there are, sorted by id. */
public record Catalogue(List<RuleEntry> entries) {

  public Catalogue {
    entries = entries.stream().sorted(Comparator.comparing(e -> e.info().id())).toList();
  }

  public Optional<RuleEntry> find(RuleId id) {
    return entries.stream().filter(e -> e.info().id().equals(id)).findFirst();
  }

  /**
   * The rules that an id means: the one of ours, or all that answer a peer's id. Letter case counts
   * for neither.
   *
   * @return empty if nothing bears that id
   */
  public List<RuleEntry> named(String id) {
    var ours = entries.stream().filter(e -> e.info().id().value().equalsIgnoreCase(id)).toList();
    return ours.isEmpty() ? entries.stream().filter(e -> e.info().answers(id)).toList() : ours;
  }

  /** Every id that {@link #named} knows, ours and the peers'. */
  public Stream<String> names() {
    return entries.stream()
        .flatMap(e -> Stream.concat(Stream.of(e.info().id().value()), e.info().peers().stream()))
        .distinct();
  }
}
