package io.github.imagehygiene.policy;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Fingerprint;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.finding.RuleId;
import io.github.imagehygiene.finding.Unevaluated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges what a run found by a policy.
 *
 * @param today the day by which suppressions expire
 */
public record Judge(Policy policy, LocalDate today) {

  /**
   * @param findings sorted as they are reported
   * @param comments what the Dockerfiles themselves ask for
   * @param outcomes of every rule that was to run
   * @throws IllegalArgumentException if a finding or outcome is of a rule that the policy does not
   *     know
   */
  public Judgement judge(
      List<Finding> findings,
      FileComments comments,
      List<RuleOutcome> outcomes,
      Inspected inspected) {
    var suppressions =
        Stream.concat(comments.suppressions().stream(), policy.suppressions().stream())
            .sorted(Comparator.comparing(Suppression::by))
            .toList();
    var index = new SuppressionIndex(suppressions);
    var on = findings.stream().filter(f -> policy.choice(f.rule()).level(f) != Level.OFF).toList();
    var fingerprints = Fingerprint.of(on);
    var used = new HashSet<Suppression>();
    var judged = new ArrayList<Judged>();
    for (int i = 0; i < on.size(); i++) {
      var finding = on.get(i);
      var matching =
          index
              .near(finding)
              .filter(s -> !s.isExpired(today) && s.covers(finding, inspected))
              .toList();
      used.addAll(matching);
      judged.add(
          new Judged(
              finding,
              level(finding, comments),
              matching.stream().findFirst().map(Judge::suppressed),
              fingerprints.get(i)));
    }
    var tried = tried(outcomes);
    var fates =
        suppressions.stream()
            .map(s -> new SuppressionFate(s, fate(s, used.contains(s), tried, inspected)))
            .toList();
    var open =
        outcomes.stream()
            .map(o -> o.without(place -> isSuppressed(o.rule(), place, index, inspected)))
            .toList();
    return new Judgement(judged, fates, Verdict.of(policy, judged, open));
  }

  /** Whether a finding at a place would be suppressed; then nobody waits for the value there. */
  private boolean isSuppressed(
      RuleId rule, Unevaluated unknown, SuppressionIndex index, Inspected inspected) {
    var possible = Finding.of(rule, "", unknown.why(), unknown.place());
    return index.near(possible).anyMatch(s -> !s.isExpired(today) && s.covers(possible, inspected));
  }

  /** The level of its rule; a file may ask that checks fail, but what the user chose stands. */
  private Level level(Finding finding, FileComments comments) {
    var choice = policy.choice(finding.rule());
    boolean fails =
        !choice.byUser()
            && FileComments.answersBuildKit(choice.rule())
            && finding
                .inDockerfile()
                .filter(place -> comments.failing().contains(place.source().name()))
                .isPresent();
    return fails ? Level.ERROR : choice.level(finding);
  }

  private static Suppressed suppressed(Suppression by) {
    return new Suppressed(by.by(), by.reason(), by.until());
  }

  private SuppressionFate.Kind fate(
      Suppression suppression, boolean used, Set<RuleId> tried, Inspected inspected) {
    if (suppression.isExpired(today)) {
      return SuppressionFate.Kind.EXPIRED;
    } else if (used) {
      return SuppressionFate.Kind.USED;
    }
    var on = suppression.rules().stream().filter(r -> policy.choice(r).isOn()).toList();
    boolean couldHave =
        !on.isEmpty() && tried.containsAll(on) && suppression.scope().concerns(inspected);
    return couldHave ? SuppressionFate.Kind.UNUSED : SuppressionFate.Kind.NOT_TRIED;
  }

  /** The rules that looked everywhere they were to. */
  private static Set<RuleId> tried(List<RuleOutcome> outcomes) {
    var all = outcomes.stream().map(RuleOutcome::rule).collect(Collectors.toSet());
    outcomes.stream()
        .filter(o -> o.kind() != RuleOutcome.Kind.FINISHED)
        .map(RuleOutcome::rule)
        .forEach(all::remove);
    return all;
  }
}
