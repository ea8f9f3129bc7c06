package io.github.imagehygiene.rules.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelNotRfc3339Test {

  private final Trial rule = Trial.of("label-not-rfc3339");

  @Test
  void the_last_value_of_the_target_stage_counts() {
    rule.under(
            """
        policies:
          requiredLabels:
            x: rfc3339
        """)
        .holds(
            """
        FROM a AS b
        LABEL x="2026-11-21"
        FROM c AS d
        LABEL x="2026-11-21"
        FROM d
        LABEL x=2026-11-21T08:00:00Z
        """);
  }

  @Test
  void continuations_and_the_old_form_are_read() {
    rule.under(
            """
        policies:
          requiredLabels:
            x: rfc3339
        """)
        .holds(
            """
        FROM a
        label y=1 \\
          x="2026-11-21"
            ^^^^^^^^^^^^ label x is "2026-11-21", which is no RFC 3339 date-time
        """);
    rule.under(
            """
        policies:
          requiredLabels:
            x: rfc3339
        """)
        .holds(
            """
        FROM a
        LABEL x 2026-11-21
                ^^^^^^^^^^ label x is "2026-11-21", which is no RFC 3339 date-time
        """);
  }

  @Test
  void a_value_of_variables_or_none_is_not_judged() {
    rule.under(
            """
        policies:
          requiredLabels:
            x: rfc3339
        """)
        .holds(
            """
        FROM a
        ARG V=???
        LABEL x=$V
        """);
    rule.under(
            """
        policies:
          requiredLabels:
            x: rfc3339
        """)
        .holds(
            """
        FROM a
        LABEL x=""
        """);
  }

  @Test
  void the_image_decides_where_it_was_looked_at() {
    rule.under(
            """
        policies:
          requiredLabels:
            x: rfc3339
        """)
        .holds(
            """
        FROM a
        LABEL x="2026-11-21"
        """,
            """
        label x=2026-11-21T08:00:00Z
        """);
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
