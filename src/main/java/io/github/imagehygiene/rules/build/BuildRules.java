package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.rule.RuleEntry;
import java.util.List;

/** The rules about how the image is built. */
public final class BuildRules {

  public static final List<RuleEntry> ALL =
      List.of(
          new RuleEntry(AddInsteadOfCopy.INFO, AddInsteadOfCopy.class, s -> new AddInsteadOfCopy()),
          new RuleEntry(
              InlineSuppressionUsed.INFO,
              InlineSuppressionUsed.class,
              s -> new InlineSuppressionUsed()),
          new RuleEntry(
              SuppressionUnjustifiedOrExpired.INFO,
              SuppressionUnjustifiedOrExpired.class,
              SuppressionUnjustifiedOrExpired::new));

  private BuildRules() {}
}
