package io.github.imagehygiene.policy;

import java.util.List;

/**
 * What a policy makes of a run.
 *
 * @param findings those of rules that are on, in the order given
 * @param suppressions every suppression of the run, in the order comments, POM, policy files
 */
public record Judgement(
    List<Judged> findings, List<SuppressionFate> suppressions, Verdict verdict) {

  public Judgement {
    findings = List.copyOf(findings);
    suppressions = List.copyOf(suppressions);
  }
}
