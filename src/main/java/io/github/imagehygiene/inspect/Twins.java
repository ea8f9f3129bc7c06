package io.github.imagehygiene.inspect;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.finding.RuleId;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.text.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Makes one finding of what two rules found of the same fault. Where a Dockerfile rule and its
 * image twin both ran, the image decides; a finding at a place that a stronger rule's tells of is
 * dropped, unless it is worse by the policy; what it saw in the image is told with the stronger,
 * but nothing more of layers if that names some itself. Who suppresses the stronger accepts the
 * fault, but not on behalf of another policy that the user named.
 *
 * @param infos of every rule that ran, by id
 * @param level of a rule's findings, by the policy
 * @param apart whether the user set the first rule, and not by what set the second
 * @param suppressed whether the user suppressed a finding
 */
record Twins(
    Map<RuleId, RuleInfo> infos,
    Function<RuleId, Level> level,
    BiPredicate<RuleId, RuleId> apart,
    Predicate<Finding> suppressed) {

  /**
   * @param found all findings
   * @param joined the Dockerfile that the image is taken to be built from
   * @param finished whether an image rule ran to its end
   */
  List<Finding> merge(
      List<Finding> found, Optional<SourceText> joined, Predicate<RuleId> finished) {
    var merged = new ArrayList<Finding>();
    var absorbed = new HashSet<Finding>();
    var standing = new HashMap<Finding, RuleId>();
    for (Finding finding : found) {
      var twin = infos.get(finding.rule()).imageTwin().filter(finished);
      if (twin.isEmpty() || !isIn(finding, joined)) {
        merged.add(finding);
        continue;
      }
      var keys = finding.key().lines().collect(Collectors.toSet());
      var seen =
          found.stream()
              .filter(f -> f.rule().equals(twin.get()) && keys.contains(f.key()))
              .toList();
      // A twin that is worse by the policy stands itself.
      if (!seen.isEmpty() && level.apply(finding.rule()).compareTo(level.apply(twin.get())) >= 0) {
        merged.add(
            finding
                .and(seen.stream().flatMap(f -> inImage(f).stream()).toList())
                .also(List.of(twin.get())));
        absorbed.addAll(seen);
      } else {
        seen.forEach(f -> standing.put(f, finding.rule()));
      }
    }
    merged.removeAll(absorbed);
    merged.replaceAll(f -> standing.containsKey(f) ? f.also(List.of(standing.get(f))) : f);
    return withoutWeaker(merged);
  }

  private List<Finding> withoutWeaker(List<Finding> findings) {
    var byPlace = findings.stream().collect(Collectors.groupingBy(Finding::inDockerfile));
    var index = new PlaceIndex(findings);
    var seen = new IdentityHashMap<Finding, Set<Evidence>>();
    findings.forEach(f -> seen.put(f, new LinkedHashSet<>()));
    var also = new IdentityHashMap<Finding, Set<RuleId>>();
    findings.forEach(f -> also.put(f, new LinkedHashSet<>(f.also())));
    var kept = new ArrayList<Finding>();
    for (Finding finding : findings) {
      var stronger =
          byPlace.get(finding.inDockerfile()).stream()
              .filter(f -> yields(finding, f))
              .findFirst()
              .or(() -> tellingOf(finding, index));
      stronger.ifPresentOrElse(
          f -> {
            seen.get(f).addAll(inImage(finding));
            also.get(f).add(finding.rule());
            also.get(f).addAll(finding.also());
          },
          () -> kept.add(finding));
    }
    return kept.stream().map(f -> with(f, seen.get(f)).also(List.copyOf(also.get(f)))).toList();
  }

  /**
   * A stronger rule's finding that tells of this one's place, or stands where this one tells of; of
   * several always the same.
   */
  private Optional<Finding> tellingOf(Finding weaker, PlaceIndex index) {
    return infos.get(weaker.rule()).yieldsTo().stream()
        .sorted()
        .flatMap(strong -> index.near(weaker, strong))
        .filter(strong -> yields(weaker, strong))
        .findFirst();
  }

  /** Of two rules of one level that yield to each other, the one whose id sorts later does. */
  private boolean yields(Finding weaker, Finding stronger) {
    if (!infos.get(weaker.rule()).yieldsTo().contains(stronger.rule())) {
      return false;
    }
    if (apart.test(weaker.rule(), stronger.rule()) && suppressed.test(stronger)) {
      return false;
    }
    boolean mutual = infos.get(stronger.rule()).yieldsTo().contains(weaker.rule());
    int order = level.apply(weaker.rule()).compareTo(level.apply(stronger.rule()));
    return order < 0 || order == 0 && (!mutual || weaker.rule().compareTo(stronger.rule()) > 0);
  }

  /** One that names what it is about in the layers does not take what a sum over all lines does. */
  private static Finding with(Finding finding, Set<Evidence> more) {
    more.removeAll(finding.evidence());
    if (finding.evidence().stream().anyMatch(Twins::isOfLayer)) {
      more.removeIf(Twins::isOfLayer);
    }
    return more.isEmpty() ? finding : finding.and(List.copyOf(more));
  }

  private static boolean isOfLayer(Evidence evidence) {
    return evidence instanceof Evidence.InLayer || evidence instanceof Evidence.InFile;
  }

  private static List<Evidence> inImage(Finding finding) {
    return finding.evidence().stream().filter(e -> !(e instanceof Evidence.InDockerfile)).toList();
  }

  private static boolean isIn(Finding finding, Optional<SourceText> joined) {
    return finding.inDockerfile().map(Evidence.InDockerfile::source).equals(joined);
  }
}
