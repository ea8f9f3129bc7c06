package io.github.imagehygiene.rules.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelNotUrlTest {

  private final Trial rule = Trial.of("label-not-url");

  @Test
  void a_label_of_that_format_is_held_against_it() {
    var trial = rule.under("policies: {requiredLabels: {x: url}}");
    trial.holds(
        """
        FROM a
        LABEL x="git@github.com:a/b.git"
                ^^^^^^^^^^^^^^^^^^^^^^^^ label x is "git@github.com:a/b.git", which is no URL with its scheme
        """);
    trial.holds("FROM a\nLABEL x=\"https://example.org\" y=\"git@github.com:a/b.git\"\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"git@github.com:a/b.git", "//example.org/x", "example.org", "http://a b"})
  void these_are_none(String value) {
    assertThat(LabelFormat.URL.accepts(value)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://example.org", "HTTP://EXAMPLE.ORG/%20", "scm:git:https://x.org/y.git"})
  void these_are(String value) {
    assertThat(LabelFormat.URL.accepts(value)).isTrue();
  }
}
