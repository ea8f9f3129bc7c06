package io.github.imagehygiene.rules;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Fix;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.inspect.DockerfileBuild;
import io.github.imagehygiene.inspect.DockerfileInput;
import io.github.imagehygiene.inspect.DockerfileInput.IgnoreFile;
import io.github.imagehygiene.inspect.ImageInput;
import io.github.imagehygiene.inspect.Inspection;
import io.github.imagehygiene.inspect.Inspector;
import io.github.imagehygiene.inspect.LayerMode;
import io.github.imagehygiene.inspect.Request;
import io.github.imagehygiene.inspect.UnitInput;
import io.github.imagehygiene.policy.ConfigUnreadable;
import io.github.imagehygiene.policy.Layer;
import io.github.imagehygiene.policy.Policy;
import io.github.imagehygiene.policy.PolicyReader;
import io.github.imagehygiene.policy.RuleOutcome;
import io.github.imagehygiene.policy.YamlTree;
import io.github.imagehygiene.rule.Catalogue;
import io.github.imagehygiene.rule.PageExample;
import io.github.imagehygiene.rule.PageExample.Carets;
import io.github.imagehygiene.rule.PageExample.Report;
import io.github.imagehygiene.rule.RuleEntry;
import io.github.imagehygiene.rule.SuppressionRule;
import io.github.imagehygiene.subject.ScriptChecker;
import io.github.imagehygiene.text.SourceText;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs one example of a rule's page: the rule itself, and those that may silence it (the stronger
 * ones and its image twin; all, for a rule about suppressions), under the preset {@code
 * recommended} and what the example sets.
 *
 * @param lineEnd of the Dockerfile
 * @param checker of scripts
 * @param platform that is built for
 */
record ExampleRun(
    Catalogue all,
    RuleEntry rule,
    PageExample example,
    String lineEnd,
    ScriptChecker checker,
    Optional<String> platform) {

  ExampleRun(Catalogue all, RuleEntry rule, PageExample example) {
    this(all, rule, example, "\n");
  }

  ExampleRun(Catalogue all, RuleEntry rule, PageExample example, String lineEnd) {
    this(all, rule, example, lineEnd, new FakeShellcheck());
  }

  ExampleRun(
      Catalogue all, RuleEntry rule, PageExample example, String lineEnd, ScriptChecker checker) {
    this(all, rule, example, lineEnd, checker, Optional.empty());
  }

  ExampleRun building(Optional<String> platform) {
    return new ExampleRun(all, rule, example, lineEnd, checker, platform);
  }

  /**
   * What became of the rule, in place of findings if it gave up; places that it could not judge are
   * no findings, see {@link #open}.
   */
  String reported() {
    var inspection = inspect();
    return outcome(inspection)
        .filter(o -> !o.reason().isEmpty())
        .map(o -> o.kind().word() + ": " + o.why())
        .orElseGet(() -> shown(found(inspection).map(ExampleRun::report).toList()));
  }

  /** The places that the rule could not judge because of an unknown value, each with the reason. */
  List<String> open() {
    return outcome(inspect()).stream()
        .flatMap(o -> o.places().stream())
        .map(Unevaluated::toString)
        .toList();
  }

  private Optional<RuleOutcome> outcome(Inspection inspection) {
    return inspection.outcomes().stream()
        .filter(o -> o.rule().equals(rule.info().id()))
        .findFirst();
  }

  /** What the rule says to write instead. */
  List<String> instead() {
    return found(inspect()).flatMap(f -> f.fix().stream()).map(Fix::instead).toList();
  }

  private Stream<Finding> found(Inspection inspection) {
    return inspection.judgement().findings().stream()
        .filter(judged -> judged.suppressed().isEmpty())
        .map(judged -> judged.finding())
        .filter(f -> f.rule().equals(rule.info().id()));
  }

  /** The same of what the page promises. */
  String promised() {
    return shown(example.reports());
  }

  private Inspection inspect() {
    var needed = SuppressionRule.class.isAssignableFrom(rule.home()) ? all.entries() : neighbours();
    var image = example.image().map(ImageNotation::read);
    var build = new DockerfileBuild(example.buildArgs(), Optional.empty(), platform, false);
    var dockerfile =
        example
            .dockerfile()
            .map(d -> d.replace("\n", lineEnd).getBytes(StandardCharsets.UTF_8))
            .map(bytes -> new DockerfileInput("Dockerfile", bytes, ignoreFile(), build));
    return Inspector.inspect(
        new Request(
            new Catalogue(needed),
            policy(needed),
            dockerfile.stream().toList(),
            image
                .map(i -> new ImageInput(r -> i, Optional.empty(), LayerMode.ALWAYS, true))
                .map(i -> new UnitInput("an example", dockerfile, platform, i))
                .stream()
                .toList(),
            Map.of(),
            LocalDate.of(2026, 11, 21),
            checker));
  }

  private Optional<IgnoreFile> ignoreFile() {
    return example
        .ignore()
        .map(text -> new IgnoreFile(".dockerignore", text.getBytes(StandardCharsets.UTF_8)));
  }

  private List<RuleEntry> neighbours() {
    return Stream.concat(
            Stream.of(rule.info().id()),
            Stream.concat(rule.info().yieldsTo().stream(), rule.info().imageTwin().stream()))
        .flatMap(id -> all.find(id).stream())
        .toList();
  }

  private Policy policy(List<RuleEntry> needed) {
    String on =
        needed.stream()
            .map(e -> "  " + e.info().id() + ": warning\n")
            .collect(Collectors.joining("", "rules:\n", ""));
    var layers = new ArrayList<Layer>();
    try {
      layers.add(layer("every rule on", on));
      if (example.policy().isPresent()) {
        layers.add(layer("line " + example.line() + " of the page", example.policy().get()));
      }
      return PolicyReader.read(layers, all);
    } catch (ConfigUnreadable e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static Layer layer(String name, String yaml) throws ConfigUnreadable {
    return new Layer(Layer.Source.POLICY_FILE, YamlTree.read(SourceText.of(name, yaml)));
  }

  private static Report report(Finding finding) {
    return new Report(finding.inDockerfile().map(ExampleRun::carets), finding.message());
  }

  /** As far as the first line of the offending text goes, and one caret at least. */
  private static Carets carets(Evidence.InDockerfile in) {
    var begin = in.source().position(in.span().start());
    int end = Math.min(in.span().end(), in.source().line(begin.line()).end());
    int length = Math.max(1, end - in.span().start());
    return new Carets(begin.line(), begin.column(), length);
  }

  /**
   * The example with its reports, as a page has it, so that a difference can be copied to there.
   */
  private String shown(List<Report> reports) {
    var text = new StringBuilder();
    if (example.dockerfile().isPresent()) {
      String[] lines = example.dockerfile().get().split("\n", -1);
      for (int i = 0; i < lines.length - 1; i++) {
        text.append(lines[i]).append('\n');
        for (Report report : at(i + 1, reports)) {
          text.append(caretLine(lines[i], report)).append('\n');
        }
      }
    }
    reports.stream()
        .filter(r -> r.carets().isEmpty())
        .map(Report::message)
        .sorted()
        .forEach(message -> text.append("! ").append(message).append('\n'));
    return text.toString();
  }

  private static List<Report> at(int line, List<Report> reports) {
    return reports.stream()
        .filter(r -> r.carets().filter(c -> c.line() == line).isPresent())
        .sorted(
            Comparator.<Report>comparingInt(r -> r.carets().orElseThrow().column())
                .thenComparing(r -> r.carets().orElseThrow().length())
                .thenComparing(Report::message))
        .toList();
  }

  private static String caretLine(String line, Report report) {
    var carets = report.carets().orElseThrow();
    String before = line.substring(0, Math.min(line.length(), carets.column() - 1));
    return before.replaceAll("[^\t]", " ") + "^".repeat(carets.length()) + " " + report.message();
  }
}
