package io.github.imagehygiene.rules;

import static java.util.stream.Collectors.joining;

import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.inspect.DockerfileInput;
import io.github.imagehygiene.inspect.Inspection;
import io.github.imagehygiene.inspect.Inspector;
import io.github.imagehygiene.inspect.Request;
import io.github.imagehygiene.policy.ConfigUnreadable;
import io.github.imagehygiene.policy.Judged;
import io.github.imagehygiene.policy.PolicyReader;
import io.github.imagehygiene.policy.RuleOutcome;
import io.github.imagehygiene.text.Position;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A Dockerfile as a team writes it, with what its owner accepts to be told. A line of blanks, one
 * caret, one blank and the id of a rule says that this rule reports at this column of the line
 * above.
 *
 * @param marked the Dockerfile with those lines
 */
record FieldSample(String name, String marked) {

  /** The day by which the sample was judged; releases of distributions end. */
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

  private static final Pattern MARK = Pattern.compile("(?m)^[ \t]*\\^ [a-z0-9-]+\n");

  String dockerfile() {
    return MARK.matcher(marked).replaceAll("");
  }

  /** The Dockerfile with a mark for each finding of {@code recommended} at warning or above. */
  String judged() {
    var findings = findings();
    String[] lines = dockerfile().split("\n");
    return IntStream.rangeClosed(1, lines.length)
        .mapToObj(number -> lines[number - 1] + "\n" + marks(number, lines[number - 1], findings))
        .collect(joining());
  }

  List<RuleOutcome> crashes() {
    return inspect().outcomes().stream().filter(o -> o.kind() == RuleOutcome.Kind.CRASHED).toList();
  }

  private List<Judged> findings() {
    return inspect().judgement().findings().stream()
        .filter(judged -> judged.suppressed().isEmpty())
        .filter(judged -> judged.level().compareTo(Level.WARNING) >= 0)
        .toList();
  }

  private Inspection inspect() {
    var input = new DockerfileInput(name, dockerfile().getBytes(StandardCharsets.UTF_8));
    try {
      var recommended = PolicyReader.read(List.of(), Rules.catalogue());
      return Inspector.inspect(
          new Request(Rules.catalogue(), recommended, List.of(input), List.of(), Map.of(), TODAY));
    } catch (ConfigUnreadable e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private static String marks(int number, String line, List<Judged> findings) {
    return findings.stream()
        .filter(judged -> position(judged).line() == number)
        .map(
            judged ->
                mark(line, position(judged).column(), judged.finding().rule().toString()) + "\n")
        .sorted()
        .collect(joining());
  }

  private static String mark(String line, int column, String rule) {
    return line.substring(0, column - 1).replaceAll("[^\t]", " ") + "^ " + rule;
  }

  private static Position position(Judged judged) {
    var in = judged.finding().inDockerfile().orElseThrow();
    return in.source().position(in.span().start());
  }
}
