package io.github.imagehygiene.rules.base;

import io.github.imagehygiene.rule.RuleEntry;
import java.util.List;

/** The rules about base images. */
public final class BaseRules {

  public static final List<RuleEntry> ALL =
      List.of(
          new RuleEntry(
              BaseImageArgDefaultInvalid.INFO,
              BaseImageArgDefaultInvalid.class,
              BaseImageArgDefaultInvalid::new),
          new RuleEntry(
              BaseImageDigestMissing.INFO,
              BaseImageDigestMissing.class,
              BaseImageDigestMissing::new),
          new RuleEntry(
              BaseImageNotApproved.INFO, BaseImageNotApproved.class, BaseImageNotApproved::new),
          new RuleEntry(
              BaseImageRegistryNotAllowed.INFO,
              BaseImageRegistryNotAllowed.class,
              BaseImageRegistryNotAllowed::new),
          new RuleEntry(
              BaseImageTagFloating.INFO, BaseImageTagFloating.class, BaseImageTagFloating::new),
          new RuleEntry(
              BaseImageTagMissing.INFO, BaseImageTagMissing.class, BaseImageTagMissing::new),
          new RuleEntry(
              BaseDigestNotTheOneUsed.INFO,
              BaseDigestNotTheOneUsed.class,
              s -> new BaseDigestNotTheOneUsed()),
          new RuleEntry(
              BaseLayersRebuiltOrSquashed.INFO,
              BaseLayersRebuiltOrSquashed.class,
              s -> new BaseLayersRebuiltOrSquashed()),
          new RuleEntry(
              FromArgUndeclared.INFO, FromArgUndeclared.class, s -> new FromArgUndeclared()),
          new RuleEntry(
              FromPlatformConstant.INFO,
              FromPlatformConstant.class,
              s -> new FromPlatformConstant()),
          new RuleEntry(
              FromPlatformRedundant.INFO,
              FromPlatformRedundant.class,
              s -> new FromPlatformRedundant()),
          new RuleEntry(
              ImagePlatformUnexpected.INFO,
              ImagePlatformUnexpected.class,
              ImagePlatformUnexpected::new),
          new RuleEntry(
              ImageReferenceMalformed.INFO,
              ImageReferenceMalformed.class,
              s -> new ImageReferenceMalformed()),
          new RuleEntry(
              OsReleaseEndOfLife.INFO, OsReleaseEndOfLife.class, OsReleaseEndOfLife::new));

  private BaseRules() {}
}
