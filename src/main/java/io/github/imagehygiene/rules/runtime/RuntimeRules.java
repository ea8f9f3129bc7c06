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
          new RuleEntry(CmdRepeated.INFO, CmdRepeated.class, s -> new CmdRepeated()),
          new RuleEntry(DebugModeEnabled.INFO, DebugModeEnabled.class, s -> new DebugModeEnabled()),
          new RuleEntry(
              EntrypointRepeated.INFO, EntrypointRepeated.class, s -> new EntrypointRepeated()),
          new RuleEntry(
              ExposeInvalidFormat.INFO, ExposeInvalidFormat.class, s -> new ExposeInvalidFormat()),
          new RuleEntry(
              ExposeProtocolCase.INFO, ExposeProtocolCase.class, s -> new ExposeProtocolCase()),
          new RuleEntry(
              HealthcheckMissing.INFO, HealthcheckMissing.class, s -> new HealthcheckMissing()),
          new RuleEntry(
              HealthcheckRepeated.INFO, HealthcheckRepeated.class, s -> new HealthcheckRepeated()),
          new RuleEntry(
              HealthcheckShellForm.INFO,
              HealthcheckShellForm.class,
              s -> new HealthcheckShellForm()),
          new RuleEntry(
              ImageStartCommandShellForm.INFO,
              ImageStartCommandShellForm.class,
              s -> new ImageStartCommandShellForm()),
          new RuleEntry(PortNotAllowed.INFO, PortNotAllowed.class, PortNotAllowed::new),
          new RuleEntry(PortOutOfRange.INFO, PortOutOfRange.class, s -> new PortOutOfRange()),
          new RuleEntry(
              StartCommandShellForm.INFO,
              StartCommandShellForm.class,
              s -> new StartCommandShellForm()),
          new RuleEntry(
              WorkdirInSystemDirectory.INFO,
              WorkdirInSystemDirectory.class,
              WorkdirInSystemDirectory::new),
          new RuleEntry(WorkdirRelative.INFO, WorkdirRelative.class, s -> new WorkdirRelative()),
          new RuleEntry(
              WorkdirRelativeToBase.INFO,
              WorkdirRelativeToBase.class,
              s -> new WorkdirRelativeToBase()),
          new RuleEntry(WorkdirUnexpected.INFO, WorkdirUnexpected.class, WorkdirUnexpected::new));

  private RuntimeRules() {}
}
