package io.github.imagehygiene.rules.runtime;

import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.instruction.Healthcheck;
import io.github.imagehygiene.dockerfile.syntax.ShellForm;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.stream.Stream;

/** HEALTHCHECK is a line for a shell, so the image needs one. */
record HealthcheckShellForm() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("healthcheck-shell-form")
          .levels(Level.OFF, Level.INFO, Level.OFF)
          .peers("DL3025");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject
        .dockerfile()
        .instructionsAndTriggers(Healthcheck.class)
        .flatMap(placed -> shellForm(placed.instruction()).map(f -> finding(subject, placed, f)));
  }

  private static Stream<ShellForm> shellForm(Healthcheck healthcheck) {
    return healthcheck.command().stream()
        .filter(ShellForm.class::isInstance)
        .map(ShellForm.class::cast)
        .filter(form -> !form.isEmpty());
  }

  private static Finding finding(
      DockerfileSubject subject, Placed<Healthcheck> placed, ShellForm form) {
    return Finding.of(
            INFO.id(),
            "HEALTHCHECK",
            "HEALTHCHECK in shell form needs a shell in the image",
            Evidence.at(subject.source(), placed.stage(), form.span()))
        .instead(
            ShellLine.of(form.script())
                .asJson()
                .map("HEALTHCHECK CMD "::concat)
                .orElse("HEALTHCHECK CMD [\"<program>\", \"<argument>\"]"));
  }
}
