package io.github.imagehygiene.rules.packages;

import io.github.imagehygiene.rule.RuleEntry;
import java.util.List;

/** The rules about package managers and downloads. */
/** The rules about package managers and downloads. */
public final class PackageRules {

  public static final List<RuleEntry> ALL =
      List.of(
          new RuleEntry(ApkVersionUnpinned.INFO, ApkVersionUnpinned.class, ApkVersionUnpinned::new),
          new RuleEntry(AptFrontEndUsed.INFO, AptFrontEndUsed.class, s -> new AptFrontEndUsed()),
          new RuleEntry(AptNotAssumeYes.INFO, AptNotAssumeYes.class, s -> new AptNotAssumeYes()),
          new RuleEntry(
              AptRecommendsInstalled.INFO,
              AptRecommendsInstalled.class,
              s -> new AptRecommendsInstalled()),
          new RuleEntry(AptVersionUnpinned.INFO, AptVersionUnpinned.class, AptVersionUnpinned::new),
          new RuleEntry(
              DistributionUpgrade.INFO, DistributionUpgrade.class, s -> new DistributionUpgrade()),
          new RuleEntry(DnfNotAssumeYes.INFO, DnfNotAssumeYes.class, s -> new DnfNotAssumeYes()),
          new RuleEntry(DnfVersionUnpinned.INFO, DnfVersionUnpinned.class, DnfVersionUnpinned::new),
          new RuleEntry(GemVersionUnpinned.INFO, GemVersionUnpinned.class, GemVersionUnpinned::new),
          new RuleEntry(GoVersionUnpinned.INFO, GoVersionUnpinned.class, GoVersionUnpinned::new),
          new RuleEntry(NpmVersionUnpinned.INFO, NpmVersionUnpinned.class, NpmVersionUnpinned::new),
          new RuleEntry(
              PackageSignatureCheckDisabled.INFO,
              PackageSignatureCheckDisabled.class,
              PackageSignatureCheckDisabled::new),
          new RuleEntry(PackagesUpgraded.INFO, PackagesUpgraded.class, s -> new PackagesUpgraded()),
          new RuleEntry(PipVersionUnpinned.INFO, PipVersionUnpinned.class, PipVersionUnpinned::new),
          new RuleEntry(
              TlsCheckDisabledByVariable.INFO,
              TlsCheckDisabledByVariable.class,
              s -> new TlsCheckDisabledByVariable()),
          new RuleEntry(
              TlsCheckDisabledInCommand.INFO,
              TlsCheckDisabledInCommand.class,
              TlsCheckDisabledInCommand::new),
          new RuleEntry(
              UpdateWithoutInstall.INFO,
              UpdateWithoutInstall.class,
              s -> new UpdateWithoutInstall()),
          new RuleEntry(YumNotAssumeYes.INFO, YumNotAssumeYes.class, s -> new YumNotAssumeYes()),
          new RuleEntry(YumVersionUnpinned.INFO, YumVersionUnpinned.class, YumVersionUnpinned::new),
          new RuleEntry(
              ZypperNotNonInteractive.INFO,
              ZypperNotNonInteractive.class,
              s -> new ZypperNotNonInteractive()),
          new RuleEntry(
              ZypperVersionUnpinned.INFO, ZypperVersionUnpinned.class, ZypperVersionUnpinned::new));

  private PackageRules() {}
}
