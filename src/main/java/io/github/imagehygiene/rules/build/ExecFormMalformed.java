package io.github.imagehygiene.rules.build;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.OFF;

import io.github.imagehygiene.dockerfile.Cmd;
import io.github.imagehygiene.dockerfile.CommandForm;
import io.github.imagehygiene.dockerfile.Entrypoint;
import io.github.imagehygiene.dockerfile.Instruction;
import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.Run;
import io.github.imagehygiene.dockerfile.ShellForm;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A command was meant to be a JSON array but is none, so a shell is given its brackets. */
record ExecFormMalformed() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("exec-form-malformed")
          .levels(ERROR, ERROR, OFF)
          .peers("S7030", "DL3025", "JSONArgsRecommended", "S7019");

  /** What a shell takes for its command {@code [}: {@code [ -f x ]}, {@code [ a = b ] && c}. */
  private static final Pattern TEST =
      Pattern.compile(
          "\\[\\[?\\s+(?:!\\s|-[A-Za-z]\\s|[^,]*\\s(?:=|==|!=|-[a-z]{2})\\s|[^,]*\\s]]?\\s*(?:&&|\\|\\||;)).*",
          Pattern.DOTALL);

  /** A comma that separates nothing. */
  private static final Pattern WITHIN_WORD = Pattern.compile(",(?=[^\\s\"'])");

  private static final Pattern QUOTE = Pattern.compile("[\"'`\\u2018-\\u201f]");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject
        .dockerfile()
        .instructionsAndTriggers(Instruction.class)
        .filter(placed -> isForShell(subject, placed.instruction()))
        .flatMap(
            placed ->
                malformed(placed.instruction()).map(f -> finding(subject, placed, f)).stream());
  }

  /** In PowerShell a bracket begins the name of a type. */
  private static boolean isForShell(DockerfileSubject subject, Instruction instruction) {
    return subject.scripts().script(instruction).shell().dialect().isReadable();
  }

  private static Optional<ShellForm> malformed(Instruction instruction) {
    return command(instruction)
        .filter(ShellForm.class::isInstance)
        .map(ShellForm.class::cast)
        .filter(form -> form.brokenJson().isPresent())
        .filter(form -> isMeantAsArray(form.script().toString()));
  }

  private static Optional<CommandForm> command(Instruction instruction) {
    if (instruction instanceof Run run) {
      return Optional.of(run.command());
    } else if (instruction instanceof Cmd cmd) {
      return Optional.of(cmd.command());
    }
    return instruction instanceof Entrypoint entrypoint
        ? Optional.of(entrypoint.command())
        : Optional.empty();
  }

  private static boolean isMeantAsArray(String text) {
    return !TEST.matcher(WITHIN_WORD.matcher(text).replaceAll("")).matches()
        && (QUOTE.matcher(text).find() || text.indexOf(',') >= 0);
  }

  private static Finding finding(
      DockerfileSubject subject, Placed<Instruction> placed, ShellForm form) {
    String name = placed.instruction().keyword().name();
    return Finding.of(
            INFO.id(),
            name,
            "%s is no JSON array (%s), so a shell gets the brackets as a command"
                .formatted(name, form.brokenJson().orElseThrow()),
            Evidence.at(subject.source(), placed.stage(), form.span()))
        .instead(name + " [\"program\", \"argument\"]");
  }
}
