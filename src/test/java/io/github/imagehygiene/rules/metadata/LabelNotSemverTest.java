package io.github.imagehygiene.rules.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelNotSemverTest {

  private final Trial rule = Trial.of("label-not-semver");

  @Test
  void the_last_value_of_the_target_stage_counts() {
    rule.under(
            """
        policies:
          requiredLabels:
            x: semver
        """)
        .holds(
            """
        FROM a AS b
        LABEL x="v1.0.0"
        FROM c AS d
        LABEL x="v1.0.0"
        FROM d
        LABEL x=2.0.1-rc1
        """);
  }

  @Test
  void continuations_and_the_old_form_are_read() {
    rule.under(
            """
        policies:
          requiredLabels:
            x: semver
        """)
        .holds(
            """
        FROM a
        label y=1 \\
          x="v1.0.0"
            ^^^^^^^^ label x is "v1.0.0", which is no semantic version
        """);
    rule.under(
            """
        policies:
          requiredLabels:
            x: semver
        """)
        .holds(
            """
        FROM a
        LABEL x v1.0.0
                ^^^^^^ label x is "v1.0.0", which is no semantic version
        """);
  }

  @Test
  void a_value_of_variables_or_none_is_not_judged() {
    rule.under(
            """
        policies:
          requiredLabels:
            x: semver
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
            x: semver
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
            x: semver
        """)
        .holds(
            """
        FROM a
        LABEL x="v1.0.0"
        """,
            """
        label x=2.0.1-rc1
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1.0.0", "1.0", "01.0.0", "1.0.0-", "1.0.0-01", "1.0-SNAPSHOT"})
  void these_are_none(String value) {
    assertThat(LabelFormat.SEMVER.accepts(value)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.0.1-rc1", "1.0.0-SNAPSHOT", "1.0.0+b.1", "0.0.0"})
  void these_are(String value) {
    assertThat(LabelFormat.SEMVER.accepts(value)).isTrue();
  }
}
