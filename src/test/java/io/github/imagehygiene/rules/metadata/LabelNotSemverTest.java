package io.github.imagehygiene.rules.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelNotSemverTest {

  private final Trial rule = Trial.of("label-not-semver");

  @Test
  void a_label_of_that_format_is_held_against_it() {
    var trial = rule.under("policies: {requiredLabels: {x: semver}}");
    trial.holds(
        """
        FROM a
        LABEL x="v1.0.0"
                ^^^^^^^^ label x is "v1.0.0", which is no semantic version
        """);
    trial.holds("FROM a\nLABEL x=\"2.0.1-rc1\" y=\"v1.0.0\"\n");
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
