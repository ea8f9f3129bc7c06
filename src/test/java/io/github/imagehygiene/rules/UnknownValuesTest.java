package io.github.imagehygiene.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.rule.Catalogue;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.PageExample;
import io.github.imagehygiene.rule.PageExample.Carets;
import io.github.imagehygiene.rule.PageExample.Report;
import io.github.imagehygiene.rule.RuleEntry;
import io.github.imagehygiene.rule.RulePage;
import io.github.imagehygiene.rule.RulePage.Heading;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Unknown is not passed: in each Bad example of each page, the words under the carets are replaced
 * one by one by a variable without a value, and the rule must not count as having looked there.
 * Rules that decide by no value are listed with the reason in {@code unknown-values.txt}.
 */
class UnknownValuesTest {

  private static final Catalogue ALL = Rules.catalogue();
  private static final String UNKNOWN = "$UNKNOWN";
  private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|[^\\s=\"',\\[\\]]+");

  @ParameterizedTest(name = "{0}")
  @MethodSource("decidedByValues")
  void a_rule_whose_value_is_unknown_is_not_evaluated(String id, RuleEntry rule) {
    assertThat(open(rule)).as(id).isNotEmpty();
  }

  @Test
  void the_list_names_only_rules_that_leave_nothing_open() {
    var wrong =
        dockerfileRules()
            .filter(rule -> exempt().containsKey(rule.info().id().value()))
            .filter(rule -> !open(rule).isEmpty())
            .map(rule -> rule.info().id().value());
    assertThat(wrong).isEmpty();
    assertThat(exempt().keySet())
        .isSubsetOf(dockerfileRules().map(rule -> rule.info().id().value()).toList());
    assertThat(exempt().values()).noneMatch(String::isBlank);
  }

  private static Stream<Object[]> decidedByValues() {
    return dockerfileRules()
        .filter(rule -> !exempt().containsKey(rule.info().id().value()))
        .map(rule -> new Object[] {rule.info().id().value(), rule});
  }

  private static Stream<RuleEntry> dockerfileRules() {
    return ALL.entries().stream().filter(e -> DockerfileRule.class.isAssignableFrom(e.home()));
  }

  /** What the rule leaves open of its examples, each with one word unknown. */
  private static List<String> open(RuleEntry rule) {
    return RulePage.of(rule).examples(Heading.BAD).stream()
        .filter(example -> example.dockerfile().isPresent())
        .flatMap(UnknownValuesTest::variants)
        .flatMap(example -> new ExampleRun(ALL, rule, example).open().stream())
        .distinct()
        .toList();
  }

  private static Stream<PageExample> variants(PageExample example) {
    return example.reports().stream()
        .flatMap(report -> report.carets().stream())
        .flatMap(carets -> variants(example, carets));
  }

  /** With each word of the line unknown, with one more behind what is reported, and a label. */
  private static Stream<PageExample> variants(PageExample example, Carets carets) {
    List<String> lines = example.dockerfile().orElseThrow().lines().toList();
    String line = lines.get(carets.line() - 1);
    var variants = new ArrayList<String>();
    WORD.matcher(line)
        .results()
        .map(word -> line.substring(0, word.start()) + UNKNOWN + line.substring(word.end()))
        .forEach(variants::add);
    int end = line.indexOf(' ', carets.column() - 2 + carets.length());
    if (end > 0) {
      variants.add(line.substring(0, end) + " " + UNKNOWN + line.substring(end));
    }
    variants.add(line + "\nLABEL " + UNKNOWN + "=x");
    return variants.stream().map(text -> with(example, lines, carets.line() - 1, text));
  }

  /** The variable is an argument of every stage, so that nothing else is known of it. */
  private static PageExample with(PageExample example, List<String> lines, int at, String text) {
    var all = new ArrayList<>(lines);
    all.set(at, text);
    String file =
        all.stream()
            .map(l -> l.matches("(?i)FROM .*[^\\\\]") ? l + "\nARG UNKNOWN" : l)
            .collect(Collectors.joining("\n", "", "\n"));
    String argument = file.startsWith("#") ? "" : "ARG UNKNOWN\n";
    return new PageExample(
        example.line(),
        example.policy(),
        example.ignore(),
        example.buildArgs(),
        Optional.of(argument + file),
        example.image().filter(i -> false),
        List.<Report>of());
  }

  private static Map<String, String> exempt() {
    try (var in = UnknownValuesTest.class.getResourceAsStream("unknown-values.txt");
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> Arrays.asList(line.split("\\s*:\\s*", 2)))
          .collect(Collectors.toMap(line -> line.get(0), line -> line.get(1)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
