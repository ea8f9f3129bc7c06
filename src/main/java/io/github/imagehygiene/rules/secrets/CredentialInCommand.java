package io.github.imagehygiene.rules.secrets;

import static io.github.imagehygiene.finding.Level.ERROR;

import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.instruction.Onbuild;
import io.github.imagehygiene.dockerfile.instruction.Run;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.shell.ShellScript;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.stream.Stream;

/** A command is given a password or token literally. */
record CredentialInCommand() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("credential-in-command")
          .always(ERROR)
          .peers("DS-0031", "S6437")
          .yieldsTo("secret-literal");

  /** What is inside an ONBUILD is an instruction of its own. */
  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject
        .dockerfile()
        .all()
        .filter(instruction -> !(instruction instanceof Onbuild))
        .flatMap(instruction -> in(subject, instruction));
  }

  private static Stream<Finding> in(DockerfileSubject subject, Instruction instruction) {
    ShellScript script = subject.scripts().script(instruction);
    return script
        .commandsAndWrappers()
        .flatMap(command -> new CommandReading(script, command).credentials())
        .distinct()
        .map(given -> finding(subject, instruction, given));
  }

  private static Finding finding(
      DockerfileSubject subject, Instruction instruction, CommandReading.Given given) {
    String kept =
        instruction instanceof Run ? "the image's history keeps" : "the image's config keeps";
    return Finding.of(
            INFO.id(),
            given.key(),
            "%s is given a literal credential%s, which %s"
                .formatted(given.program(), given.where(), kept),
            Evidence.in(subject.dockerfile(), given.span()))
        .instead(
            instruction instanceof Run
                ? "RUN --mount=type=secret,id=… …, and a new credential in place of this one"
                : "a secret mounted at run time, and a new credential in place of this one");
  }
}
