package io.github.imagehygiene.rules.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelNotGitHashTest {

  private final Trial rule = Trial.of("label-not-git-hash");

  @Test
  void a_label_of_that_format_is_held_against_it() {
    var trial = rule.under("policies: {requiredLabels: {x: hash}}");
    trial.holds(
        """
        FROM a
        LABEL x="abcdef"
                ^^^^^^^^ label x is "abcdef", which is no Git commit hash of 7 to 40 or of 64 digits
        """);
    trial.holds("FROM a\nLABEL x=\"4b825dc\" y=\"abcdef\"\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"abcdef", "4B825DC642", "main", "4b825dc642cb6eb9a060e54bf8d69288fbee4904a"})
  void these_are_none(String value) {
    assertThat(LabelFormat.HASH.accepts(value)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"4b825dc", "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321"})
  void these_are(String value) {
    assertThat(LabelFormat.HASH.accepts(value)).isTrue();
  }
}
