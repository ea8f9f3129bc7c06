package io.github.imagehygiene.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.finding.Evidence.InDockerfile;
import io.github.imagehygiene.finding.RuleId;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.policy.RuleOutcome.Kind;
import io.github.imagehygiene.text.SourceText;
import io.github.imagehygiene.text.Span;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RuleOutcomeTest {

  private static final RuleId RULE = new RuleId("last-user-root");
  private static final SourceText FILE = SourceText.of("Dockerfile", "FROM $A\nUSER $U\n");

  @Test
  void names_three_places_and_counts_the_rest() {
    assertThat(RuleOutcome.notEvaluated(RULE, places(2)).why())
        .isEqualTo("Dockerfile:1:1: reason 0; Dockerfile:1:2: reason 1");
    assertThat(RuleOutcome.notEvaluated(RULE, places(9)).why())
        .isEqualTo(
            "Dockerfile:1:1: reason 0; Dockerfile:1:2: reason 1; Dockerfile:1:3: reason 2; and 6"
                + " more");
  }

  @Test
  void a_long_reason_is_cut() {
    var place = new Unevaluated(new InDockerfile(FILE, Span.at(0), ""), "x".repeat(5_000));
    assertThat(place.toString()).hasSizeLessThan(350).endsWith("…");
  }

  @Test
  void without_open_places_it_is_finished() {
    assertThat(RuleOutcome.notEvaluated(RULE, List.of())).isEqualTo(RuleOutcome.finished(RULE));
    assertThat(RuleOutcome.notEvaluated(RULE, places(2)).without(place -> true).kind())
        .isEqualTo(Kind.FINISHED);
    assertThat(RuleOutcome.notEvaluated(RULE, "no image").without(place -> true).kind())
        .isEqualTo(Kind.NOT_EVALUATED);
  }

  @Test
  void of_two_the_worse_counts_with_the_places_of_both() {
    var open = RuleOutcome.notEvaluated(RULE, places(1));
    assertThat(RuleOutcome.finished(RULE).and(open)).isEqualTo(open);
    assertThat(open.and(open).places()).hasSize(2);
    assertThat(open.and(RuleOutcome.notEvaluated(RULE, "no image")).why())
        .isEqualTo("no image; Dockerfile:1:1: reason 0");
    assertThat(open.and(RuleOutcome.crashed(RULE, "x")).kind()).isEqualTo(Kind.CRASHED);
    assertThat(RuleOutcome.crashed(RULE, "x").and(open).kind()).isEqualTo(Kind.CRASHED);
  }

  private static List<Unevaluated> places(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Unevaluated(new InDockerfile(FILE, Span.at(i), ""), "reason " + i))
        .toList();
  }
}
