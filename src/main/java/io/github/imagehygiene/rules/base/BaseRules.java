package io.github.imagehygiene.rules.base;

import io.github.imagehygiene.rule.RuleEntry;
import java.util.List;

/** The rules about base images. */
public final class BaseRules {

  public static final List<RuleEntry> ALL =
      List.of(
          new RuleEntry(
              BaseImageDigestMissing.INFO,
              BaseImageDigestMissing.class,
              BaseImageDigestMissing::new),
          new RuleEntry(
              BaseImageTagFloating.INFO, BaseImageTagFloating.class, BaseImageTagFloating::new),
          new RuleEntry(
              BaseImageTagMissing.INFO, BaseImageTagMissing.class, BaseImageTagMissing::new));

  private BaseRules() {}
}
