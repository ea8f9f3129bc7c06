package io.github.imagehygiene.rules.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelNotGitHashTest {

  private final Trial rule = Trial.of("label-not-git-hash");

  @Test
  void the_last_value_of_the_target_stage_counts() {
    rule.under(
            """
        policies:
          requiredLabels:
            x: hash
        """)
        .holds(
            """
        FROM a AS b
        LABEL x="abcdef"
        FROM c AS d
        LABEL x="abcdef"
        FROM d
        LABEL x=4b825dc
        """);
  }

  @Test
  void continuations_and_the_old_form_are_read() {
    rule.under(
            """
        policies:
          requiredLabels:
            x: hash
        """)
        .holds(
            """
        FROM a
        label y=1 \\
          x="abcdef"
            ^^^^^^^^ label x is "abcdef", which is no Git commit hash of 7 to 40 or of 64 digits
        """);
    rule.under(
            """
        policies:
          requiredLabels:
            x: hash
        """)
        .holds(
            """
        FROM a
        LABEL x abcdef
                ^^^^^^ label x is "abcdef", which is no Git commit hash of 7 to 40 or of 64 digits
        """);
  }

  @Test
  void a_value_of_variables_or_none_is_not_judged() {
    rule.under(
            """
        policies:
          requiredLabels:
            x: hash
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
            x: hash
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
            x: hash
        """)
        .holds(
            """
        FROM a
        LABEL x="abcdef"
        """,
            """
        label x=4b825dc
        """);
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
