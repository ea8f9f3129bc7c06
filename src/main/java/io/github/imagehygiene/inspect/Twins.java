package io.github.imagehygiene.inspect;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.RuleId;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.text.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Makes one finding of what two rules found of the same fault. Where a Dockerfile rule and its
 * image twin both ran, the image decides; a finding at the very place of a stronger rule's is
 * dropped.
 *
 * @param infos of every rule that ran, by id
 */
record Twins(Map<RuleId, RuleInfo> infos) {

  /**
   * @param found all findings
   * @param joined the Dockerfile that the image is taken to be built from
   * @param finished whether an image rule ran to its end
   */
  List<Finding> merge(
      List<Finding> found, Optional<SourceText> joined, Predicate<RuleId> finished) {
    var merged = new ArrayList<Finding>();
    var absorbed = new HashSet<Finding>();
    for (Finding finding : found) {
      var twin = infos.get(finding.rule()).imageTwin().filter(finished);
      if (twin.isEmpty() || !isIn(finding, joined)) {
        merged.add(finding);
        continue;
      }
      var seen =
          found.stream()
              .filter(f -> f.rule().equals(twin.get()) && f.key().equals(finding.key()))
              .toList();
      if (!seen.isEmpty()) {
        merged.add(finding.and(seen.stream().flatMap(f -> inImage(f).stream()).toList()));
        absorbed.addAll(seen);
      }
    }
    merged.removeAll(absorbed);
    return withoutWeaker(merged);
  }

  private List<Finding> withoutWeaker(List<Finding> findings) {
    var rulesAt = new HashMap<Optional<Evidence.InDockerfile>, Set<RuleId>>();
    findings.forEach(
        f -> rulesAt.computeIfAbsent(f.inDockerfile(), p -> new HashSet<>()).add(f.rule()));
    return findings.stream()
        .filter(
            f ->
                Collections.disjoint(infos.get(f.rule()).yieldsTo(), rulesAt.get(f.inDockerfile())))
        .toList();
  }

  private static List<Evidence> inImage(Finding finding) {
    return finding.evidence().stream().filter(e -> !(e instanceof Evidence.InDockerfile)).toList();
  }

  private static boolean isIn(Finding finding, Optional<SourceText> joined) {
    return finding.inDockerfile().map(Evidence.InDockerfile::source).equals(joined);
  }
}
