package io.github.imagehygiene.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.rule.Catalogue;
import io.github.imagehygiene.rule.PageExample;
import io.github.imagehygiene.rule.RuleEntry;
import io.github.imagehygiene.rule.RulePage;
import io.github.imagehygiene.rule.RulePage.Heading;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The page is the test: each example of each rule reports exactly what its caret lines and messages
 * say. On a difference, the block as it should be can be copied from the failure.
 */
class RulePagesTest {

  private static final Catalogue ALL = Rules.catalogue();

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void an_example_reports_what_its_page_says(RuleEntry rule, PageExample example) {
    var run = new ExampleRun(ALL, rule, example);
    assertThat(run.reported()).isEqualTo(run.promised());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void a_message_is_short_and_no_sentence(RuleEntry rule, PageExample example) {
    assertThat(example.reports())
        .allSatisfy(
            report ->
                assertThat(report.message())
                    .hasSizeLessThanOrEqualTo(160)
                    .doesNotEndWith(".")
                    .isEqualTo(report.message().strip()));
  }

  /** What a page calls good passes because it is good, and not because it cannot be judged. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void an_example_leaves_nothing_open(RuleEntry rule, PageExample example) {
    assertThat(new ExampleRun(ALL, rule, example).open()).isEmpty();
  }

  @Test
  void every_page_says_when_not_to_use_the_rule() {
    assertThat(ALL.entries())
        .allSatisfy(
            rule ->
                assertThat(RulePage.of(rule).section(Heading.WHEN_NOT_TO_USE_IT))
                    .as(rule.home().getSimpleName())
                    .isPresent());
  }

  private static Stream<Arguments> examples() {
    return ALL.entries().stream()
        .flatMap(
            rule ->
                Stream.of(Heading.BAD, Heading.GOOD)
                    .flatMap(
                        heading ->
                            RulePage.of(rule).examples(heading).stream()
                                .map(example -> named(rule, heading, example))));
  }

  private static Arguments named(RuleEntry rule, Heading heading, PageExample example) {
    String name =
        "%s.md:%d %s".formatted(rule.home().getSimpleName(), example.line(), heading.text());
    return Arguments.of(Named.of(name, rule), example);
  }
}
