package io.github.imagehygiene.rules.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelNotRfc3339Test {

  private final Trial rule = Trial.of("label-not-rfc3339");

  @Test
  void a_label_of_that_format_is_held_against_it() {
    var trial = rule.under("policies: {requiredLabels: {x: rfc3339}}");
    trial.holds(
        """
        FROM a
        LABEL x="2026-11-21"
                ^^^^^^^^^^^^ label x is "2026-11-21", which is no RFC 3339 date-time
        """);
    trial.holds("FROM a\nLABEL x=\"2026-11-21T08:00:00Z\" y=\"2026-11-21\"\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-21",
        "2026-11-21T08:00:00",
        "2026-13-21T08:00:00Z",
        "2026-11-21T08:00Z",
        "2026-11-21T08:00:61Z"
      })
  void these_are_none(String value) {
    assertThat(LabelFormat.RFC3339.accepts(value)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-21T08:00:00Z",
        "2021-03-10T10:26:33.564595127+01:00",
        "2016-12-31T23:59:60Z",
        "2026-11-21 08:00:00z"
      })
  void these_are(String value) {
    assertThat(LabelFormat.RFC3339.accepts(value)).isTrue();
  }
}
