package io.github.imagehygiene.rules.packages;

import io.github.imagehygiene.rule.RuleEntry;
import java.util.List;

/** The rules about package managers and downloads. */
public final class PackageRules {

  public static final List<RuleEntry> ALL =
      List.of(
          new RuleEntry(ApkVersionUnpinned.INFO, ApkVersionUnpinned.class, ApkVersionUnpinned::new),
          RuleEntry.of(AptFrontEndUsed.INFO, new AptFrontEndUsed()),
          RuleEntry.of(AptNotAssumeYes.INFO, new AptNotAssumeYes()),
          RuleEntry.of(AptRecommendsInstalled.INFO, new AptRecommendsInstalled()),
          new RuleEntry(AptVersionUnpinned.INFO, AptVersionUnpinned.class, AptVersionUnpinned::new),
          RuleEntry.of(DistributionUpgrade.INFO, new DistributionUpgrade()),
          RuleEntry.of(DnfNotAssumeYes.INFO, new DnfNotAssumeYes()),
          new RuleEntry(DnfVersionUnpinned.INFO, DnfVersionUnpinned.class, DnfVersionUnpinned::new),
          RuleEntry.of(DownloadNotVerified.INFO, new DownloadNotVerified()),
          RuleEntry.of(DownloadPipedToInterpreter.INFO, new DownloadPipedToInterpreter()),
          new RuleEntry(GemVersionUnpinned.INFO, GemVersionUnpinned.class, GemVersionUnpinned::new),
          new RuleEntry(GoVersionUnpinned.INFO, GoVersionUnpinned.class, GoVersionUnpinned::new),
          new RuleEntry(
              InstallScriptsAllowed.INFO, InstallScriptsAllowed.class, InstallScriptsAllowed::new),
          new RuleEntry(NpmVersionUnpinned.INFO, NpmVersionUnpinned.class, NpmVersionUnpinned::new),
          new RuleEntry(
              PackageListUnsorted.INFO, PackageListUnsorted.class, PackageListUnsorted::new),
          new RuleEntry(
              PackageSignatureCheckDisabled.INFO,
              PackageSignatureCheckDisabled.class,
              PackageSignatureCheckDisabled::new),
          RuleEntry.of(PackagesUpgraded.INFO, new PackagesUpgraded()),
          new RuleEntry(PipVersionUnpinned.INFO, PipVersionUnpinned.class, PipVersionUnpinned::new),
          RuleEntry.of(RedirectMayDowngrade.INFO, new RedirectMayDowngrade()),
          RuleEntry.of(TlsCheckDisabledByVariable.INFO, new TlsCheckDisabledByVariable()),
          new RuleEntry(
              TlsCheckDisabledInCommand.INFO,
              TlsCheckDisabledInCommand.class,
              TlsCheckDisabledInCommand::new),
          new RuleEntry(
              ToolVersionUnpinned.INFO, ToolVersionUnpinned.class, ToolVersionUnpinned::new),
          RuleEntry.of(UpdateWithoutInstall.INFO, new UpdateWithoutInstall()),
          RuleEntry.of(WeakHashUsed.INFO, new WeakHashUsed()),
          RuleEntry.of(WeakTlsVersion.INFO, new WeakTlsVersion()),
          RuleEntry.of(YumNotAssumeYes.INFO, new YumNotAssumeYes()),
          new RuleEntry(YumVersionUnpinned.INFO, YumVersionUnpinned.class, YumVersionUnpinned::new),
          RuleEntry.of(ZypperNotNonInteractive.INFO, new ZypperNotNonInteractive()),
          new RuleEntry(
              ZypperVersionUnpinned.INFO, ZypperVersionUnpinned.class, ZypperVersionUnpinned::new));

  private PackageRules() {}
}
