package io.github.imagehygiene.rule;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.subject.SuppressionUse;
import java.util.List;
import java.util.stream.Stream;

/** A rule that reads what came of the suppressions, after all other rules ran. */
@FunctionalInterface
public non-sealed interface SuppressionRule extends Rule {

  /** The breaches among all suppressions of one run, in any order. */
  Stream<Finding> check(List<SuppressionUse> suppressions);
}
