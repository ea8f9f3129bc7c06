package io.github.imagehygiene.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.dockerfile.Dockerfile;
import io.github.imagehygiene.dockerfile.parse.DockerfileParser;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.RuleId;
import io.github.imagehygiene.text.SourceText;
import io.github.imagehygiene.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class FollowUpsTest {

  private static final String TEXT = "FROM a\nCOPY --from build /a /b\nRUN x\n";

  private final Dockerfile file = DockerfileParser.parse(SourceText.of("Dockerfile", TEXT));
  private final Finding problem = at("dockerfile-unparsable", file.problems().get(0).span());
  private final Finding follows = at("copy-many-needs-directory", span("/b"));
  private final Finding other = at("some-rule", span("x"));

  @Test
  void a_finding_in_an_instruction_that_cannot_be_parsed_is_dropped() {
    assertThat(removed(problem, follows, other)).containsExactly(problem, other);
  }

  @Test
  void a_second_finding_at_the_place_of_the_problem_stays() {
    var stronger = at("other-rule", file.problems().get(0).span());
    assertThat(removed(problem, stronger)).containsExactly(problem, stronger);
  }

  @Test
  void nothing_is_dropped_where_the_problem_is_not_reported() {
    assertThat(removed(follows, other)).containsExactly(follows, other);
  }

  @Test
  void a_file_without_FROM_is_read_on() {
    var headless = DockerfileParser.parse(SourceText.of("Dockerfile", "RUN x\n"));
    var noFrom = Evidence.in(headless, headless.problems().get(0).span());
    var findings =
        List.of(
            Finding.of(new RuleId("dockerfile-unparsable"), "a", "a", noFrom),
            Finding.of(new RuleId("some-rule"), "b", "b", Evidence.in(headless, new Span(4, 5))));
    assertThat(new FollowUps(List.of(headless)).removed(findings)).isEqualTo(findings);
  }

  @Test
  void an_instruction_in_the_wrong_place_is_judged_all_the_same() {
    var early = DockerfileParser.parse(SourceText.of("Dockerfile", "MAINTAINER x\nFROM a\n"));
    var place = Evidence.in(early, early.problems().get(0).span());
    var findings =
        List.of(
            Finding.of(new RuleId("instruction-before-from"), "a", "a", place),
            Finding.of(new RuleId("some-rule"), "b", "b", Evidence.in(early, new Span(0, 12))));
    assertThat(new FollowUps(List.of(early)).removed(findings)).isEqualTo(findings);
  }

  @Test
  void an_unknown_option_with_its_value_leaves_the_arguments_as_they_are() {
    var odd = DockerfileParser.parse(SourceText.of("Dockerfile", "FROM a\nRUN --odd=1 x\n"));
    var option = Evidence.in(odd, odd.problems().get(0).span());
    var findings =
        List.of(
            Finding.of(new RuleId("dockerfile-unparsable"), "a", "a", option),
            Finding.of(new RuleId("some-rule"), "b", "b", Evidence.in(odd, new Span(19, 20))));
    assertThat(new FollowUps(List.of(odd)).removed(findings)).isEqualTo(findings);
  }

  private List<Finding> removed(Finding... findings) {
    return new FollowUps(List.of(file)).removed(List.of(findings));
  }

  private Finding at(String rule, Span span) {
    return Finding.of(new RuleId(rule), rule, rule, Evidence.in(file, span));
  }

  private static Span span(String text) {
    int start = TEXT.lastIndexOf(text);
    return new Span(start, start + text.length());
  }
}
