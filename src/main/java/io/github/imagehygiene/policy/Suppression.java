package io.github.imagehygiene.policy;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.RuleId;
import io.github.imagehygiene.rule.Origin;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * The user's word that findings of some rules are to be let pass.
 *
 * @param by where it was said
 * @param id the rule's id as written, ours or a peer's
 * @param rules what the id means, one at least
 * @param scope which of their findings
 * @param reasonRequired whether a lack of reason is a fault; comments in the language of another
 *     tool need none
 * @param until the last day on which it holds
 */
public record Suppression(
    By by,
    String id,
    Set<RuleId> rules,
    Scope scope,
    Optional<String> reason,
    boolean reasonRequired,
    Optional<LocalDate> until,
    Origin origin) {

  /** Where a suppression stands; the first in this order is the one that a report names. */
  public enum By {
    COMMENT("comment"),
    POM("pom"),
    POLICY_FILE("policyFile"),
    BASELINE("baseline");

    private final String word;

    By(String word) {
      this.word = word;
    }

    /** As {@code report.json} has it. */
    public String word() {
      return word;
    }
  }

  public Suppression {
    rules = Set.copyOf(rules);
  }

  /** Whether a finding of one of its rules is within it. */
  boolean covers(Finding finding, Inspected inspected) {
    return isOfItsCode(finding) && scope.covers(finding, inspected);
  }

  /** An id that another program gave is about what it found under that id alone. */
  private boolean isOfItsCode(Finding finding) {
    boolean ours = finding.rule().value().equalsIgnoreCase(id);
    return ours || finding.foreign().map(f -> f.code().equalsIgnoreCase(id)).orElse(true);
  }

  public boolean isExpired(LocalDate today) {
    return until.filter(last -> last.isBefore(today)).isPresent();
  }
}
