package io.github.imagehygiene.rules.build;

import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.dockerfile.instruction.Run;
import io.github.imagehygiene.dockerfile.scripts.PlacedCommand;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** RUN puts another shell in the place of /bin/sh. */
record DefaultShellReplacedByLink() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("default-shell-replaced-by-link").levels(WARNING, WARNING, OFF).peers("DL4005");

  private static final Set<String> DEFAULT_SHELL = Set.of("/bin/sh", "/usr/bin/sh");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject
        .scripts()
        .commands(Run.class)
        .filter(placed -> replaces(placed.command()))
        .map(placed -> finding(subject, placed));
  }

  private static boolean replaces(ShellCommand command) {
    List<ShellWord> operands = command.options().operands();
    boolean onto =
        operands.size() > 1
            && operands
                .get(operands.size() - 1)
                .literal()
                .filter(DEFAULT_SHELL::contains)
                .isPresent();
    return command.is("ln", "cp", "mv") && onto
        || command.is("dpkg-reconfigure") && operands.stream().anyMatch(w -> w.is("dash"));
  }

  private static Finding finding(DockerfileSubject subject, PlacedCommand<Run> placed) {
    return Finding.of(
            INFO.id(),
            placed.command().name().orElse(""),
            "replaces /bin/sh for everything in the image, to change the shell of RUN",
            Evidence.at(subject.source(), placed.at().stage(), placed.command().span()))
        .instead("SHELL [\"/bin/bash\", \"-c\"]");
  }
}
