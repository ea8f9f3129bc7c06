package io.github.imagehygiene.rules.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelNotEmailTest {

  private final Trial rule = Trial.of("label-not-email");

  @Test
  void the_last_value_of_the_target_stage_counts() {
    rule.under(
            """
        policies:
          requiredLabels:
            x: email
        """)
        .holds(
            """
        FROM a AS b
        LABEL x="not-email"
        FROM c AS d
        LABEL x="not-email"
        FROM d
        LABEL x=abcd@google.com
        """);
  }

  @Test
  void continuations_and_the_old_form_are_read() {
    rule.under(
            """
        policies:
          requiredLabels:
            x: email
        """)
        .holds(
            """
        FROM a
        label y=1 \\
          x="not-email"
            ^^^^^^^^^^^ label x is "not-email", which is no e-mail address
        """);
    rule.under(
            """
        policies:
          requiredLabels:
            x: email
        """)
        .holds(
            """
        FROM a
        LABEL x not-email
                ^^^^^^^^^ label x is "not-email", which is no e-mail address
        """);
  }

  @Test
  void a_value_of_variables_or_none_is_not_judged() {
    rule.under(
            """
        policies:
          requiredLabels:
            x: email
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
            x: email
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
            x: email
        """)
        .holds(
            """
        FROM a
        LABEL x="not-email"
        """,
            """
        label x=abcd@google.com
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"not-email", "a@", "@b", "a b@c", "<a@b"})
  void these_are_none(String value) {
    assertThat(LabelFormat.EMAIL.accepts(value)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"abcd@google.com", "Jane Doe <jane.doe+x@example.org>", "root@localhost"})
  void these_are(String value) {
    assertThat(LabelFormat.EMAIL.accepts(value)).isTrue();
  }
}
