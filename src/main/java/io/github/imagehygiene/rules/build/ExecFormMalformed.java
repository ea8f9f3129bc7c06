package io.github.imagehygiene.rules.build;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.OFF;

import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.instruction.Add;
import io.github.imagehygiene.dockerfile.instruction.Cmd;
import io.github.imagehygiene.dockerfile.instruction.Copy;
import io.github.imagehygiene.dockerfile.instruction.Entrypoint;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.instruction.Run;
import io.github.imagehygiene.dockerfile.instruction.Volume;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.shell.Dialect;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Arguments were meant to be a JSON array but are none, so their brackets are taken as text. */
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
        .filter(placed -> isMeantAsArray(subject, placed.instruction()))
        .flatMap(
            placed ->
                placed.instruction().statement().brokenJson().stream()
                    .map(why -> finding(subject, placed, why)));
  }

  private static boolean isMeantAsArray(DockerfileSubject subject, Instruction instruction) {
    String text = instruction.statement().arguments().toString();
    if (isCommand(instruction)) {
      return isForShell(subject, instruction) && !isTest(text) && hasMarkOfArray(text);
    }
    // A bracket without quotes is a pattern: COPY [a-z]*.txt /x/
    return namesFiles(instruction) && QUOTE.matcher(text).find();
  }

  private static boolean isCommand(Instruction instruction) {
    return instruction instanceof Run
        || instruction instanceof Cmd
        || instruction instanceof Entrypoint;
  }

  private static boolean namesFiles(Instruction instruction) {
    return instruction instanceof Add
        || instruction instanceof Copy
        || instruction instanceof Volume;
  }

  /** To other programs a bracket may mean something: in PowerShell it begins the name of a type. */
  private static boolean isForShell(DockerfileSubject subject, Instruction instruction) {
    Dialect dialect = subject.scripts().script(instruction).shell().dialect();
    return dialect.isReadable() || dialect == Dialect.CMD;
  }

  private static boolean isTest(String text) {
    return TEST.matcher(WITHIN_WORD.matcher(text).replaceAll("")).matches();
  }

  private static boolean hasMarkOfArray(String text) {
    return QUOTE.matcher(text).find() || text.indexOf(',') >= 0 || text.indexOf(']') < 0;
  }

  private static Finding finding(
      DockerfileSubject subject, Placed<Instruction> placed, String why) {
    String name = placed.instruction().keyword().name();
    boolean command = isCommand(placed.instruction());
    return Finding.of(
            INFO.id(),
            name,
            "%s is no JSON array (%s), so %s"
                .formatted(
                    name,
                    why,
                    command
                        ? "a shell gets the brackets as a command"
                        : "the brackets are taken for names of files"),
            Evidence.at(
                subject.source(),
                placed.stage(),
                placed.instruction().statement().arguments().span()))
        .instead(name + (command ? " [\"program\", \"argument\"]" : " [\"path\", \"path\"]"));
  }
}
