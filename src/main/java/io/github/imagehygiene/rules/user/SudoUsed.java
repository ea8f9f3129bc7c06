package io.github.imagehygiene.rules.user;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.instruction.Run;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.ShellScript;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.stream.Stream;

/** RUN calls sudo. */
record SudoUsed() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("sudo-used")
          .levels(WARNING, ERROR, OFF)
          .peers("DL3004", "DS-0010", "DKL-DI-0001", "CKV2_DOCKER_1");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject
        .dockerfile()
        .instructionsAndTriggers(Run.class)
        .flatMap(run -> findings(subject, run));
  }

  private static Stream<Finding> findings(DockerfileSubject subject, Placed<Run> run) {
    ShellScript script = subject.scripts().script(run.instruction());
    return script
        .commandsAndWrappers()
        .filter(command -> command.is("sudo"))
        .map(
            sudo -> {
              String call = ("sudo " + program(script, sudo)).strip();
              return Finding.of(
                      INFO.id(),
                      call,
                      "runs \"%s\", where USER says who runs a command".formatted(call),
                      Evidence.at(subject.source(), run.stage(), sudo.words().get(0).span()))
                  .instead("USER root before the RUN and USER <name> after it, without sudo");
            });
  }

  private static String program(ShellScript script, ShellCommand sudo) {
    return script.commands().stream()
        .filter(command -> command.wrappers().stream().anyMatch(wrapper -> wrapper == sudo))
        .findFirst()
        .flatMap(ShellCommand::name)
        .orElse("");
  }
}
