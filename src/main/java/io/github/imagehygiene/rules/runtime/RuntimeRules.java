package io.github.imagehygiene.rules.runtime;

import io.github.imagehygiene.rule.RuleEntry;
import java.util.List;

/** The rules about what a container does. */
public final class RuntimeRules {

  public static final List<RuleEntry> ALL =
      List.of(
          new RuleEntry(
              AdministrationPortExposed.INFO,
              AdministrationPortExposed.class,
              AdministrationPortExposed::new),
          RuleEntry.of(CmdRepeated.INFO, new CmdRepeated()),
          RuleEntry.of(DebugModeEnabled.INFO, new DebugModeEnabled()),
          RuleEntry.of(EntrypointRepeated.INFO, new EntrypointRepeated()),
          RuleEntry.of(ExecFormVariableNotExpanded.INFO, new ExecFormVariableNotExpanded()),
          RuleEntry.of(ExposeInvalidFormat.INFO, new ExposeInvalidFormat()),
          RuleEntry.of(ExposeProtocolCase.INFO, new ExposeProtocolCase()),
          RuleEntry.of(HealthcheckMissing.INFO, new HealthcheckMissing()),
          RuleEntry.of(HealthcheckRepeated.INFO, new HealthcheckRepeated()),
          RuleEntry.of(HealthcheckShellForm.INFO, new HealthcheckShellForm()),
          RuleEntry.of(ImageStartCommandShellForm.INFO, new ImageStartCommandShellForm()),
          new RuleEntry(PortNotAllowed.INFO, PortNotAllowed.class, PortNotAllowed::new),
          RuleEntry.of(PortOutOfRange.INFO, new PortOutOfRange()),
          RuleEntry.of(StartCommandShellForm.INFO, new StartCommandShellForm()),
          new RuleEntry(
              VolumeOnSensitiveDirectory.INFO,
              VolumeOnSensitiveDirectory.class,
              VolumeOnSensitiveDirectory::new),
          new RuleEntry(
              VolumeOnSystemDirectory.INFO,
              VolumeOnSystemDirectory.class,
              VolumeOnSystemDirectory::new),
          new RuleEntry(
              WorkdirInSystemDirectory.INFO,
              WorkdirInSystemDirectory.class,
              WorkdirInSystemDirectory::new),
          RuleEntry.of(WorkdirRelative.INFO, new WorkdirRelative()),
          RuleEntry.of(WorkdirRelativeToBase.INFO, new WorkdirRelativeToBase()),
          new RuleEntry(WorkdirUnexpected.INFO, WorkdirUnexpected.class, WorkdirUnexpected::new));

  private RuntimeRules() {}
}
