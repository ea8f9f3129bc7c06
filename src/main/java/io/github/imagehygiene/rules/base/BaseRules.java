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
              BaseImageDigestWithoutTag.INFO,
              BaseImageDigestWithoutTag.class,
              BaseImageDigestWithoutTag::new),
          new RuleEntry(
              BaseImageNotApproved.INFO, BaseImageNotApproved.class, BaseImageNotApproved::new),
          new RuleEntry(
              BaseImageRegistryNotAllowed.INFO,
              BaseImageRegistryNotAllowed.class,
              BaseImageRegistryNotAllowed::new),
          RuleEntry.of(BaseImageTagAndDigest.INFO, new BaseImageTagAndDigest()),
          new RuleEntry(
              BaseImageTagFloating.INFO, BaseImageTagFloating.class, BaseImageTagFloating::new),
          new RuleEntry(
              BaseImageTagMissing.INFO, BaseImageTagMissing.class, BaseImageTagMissing::new),
          RuleEntry.of(BaseDigestNotTheOneUsed.INFO, new BaseDigestNotTheOneUsed()),
          RuleEntry.of(BaseLayersRebuiltOrSquashed.INFO, new BaseLayersRebuiltOrSquashed()),
          RuleEntry.of(FromArgUndeclared.INFO, new FromArgUndeclared()),
          RuleEntry.of(FromPlatformConstant.INFO, new FromPlatformConstant()),
          RuleEntry.of(FromPlatformRedundant.INFO, new FromPlatformRedundant()),
          new RuleEntry(
              ImagePlatformUnexpected.INFO,
              ImagePlatformUnexpected.class,
              ImagePlatformUnexpected::new),
          RuleEntry.of(ImageReferenceMalformed.INFO, new ImageReferenceMalformed()),
          new RuleEntry(ImageTagFloating.INFO, ImageTagFloating.class, ImageTagFloating::new),
          new RuleEntry(
              OsReleaseEndOfLife.INFO, OsReleaseEndOfLife.class, OsReleaseEndOfLife::new));

  private BaseRules() {}
}
