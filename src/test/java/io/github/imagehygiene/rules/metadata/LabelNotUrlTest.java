package io.github.imagehygiene.rules.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelNotUrlTest {

  private final Trial rule = Trial.of("label-not-url");

  @Test
  void the_last_value_of_the_target_stage_counts() {
    rule.under(
            """
        policies:
          requiredLabels:
            x: url
        """)
        .holds(
            """
        FROM a AS b
        LABEL x="git@github.com:a/b.git"
        FROM c AS d
        LABEL x="git@github.com:a/b.git"
        FROM d
        LABEL x=https://example.org
        """);
  }

  @Test
  void continuations_and_the_old_form_are_read() {
    rule.under(
            """
        policies:
          requiredLabels:
            x: url
        """)
        .holds(
            """
        FROM a
        label y=1 \\
          x="git@github.com:a/b.git"
            ^^^^^^^^^^^^^^^^^^^^^^^^ label x is "git@github.com:a/b.git", which is no URL with its scheme
        """);
    rule.under(
            """
        policies:
          requiredLabels:
            x: url
        """)
        .holds(
            """
        FROM a
        LABEL x git@github.com:a/b.git
                ^^^^^^^^^^^^^^^^^^^^^^ label x is "git@github.com:a/b.git", which is no URL with its scheme
        """);
  }

  @Test
  void a_value_of_variables_or_none_is_not_judged() {
    rule.under(
            """
        policies:
          requiredLabels:
            x: url
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
            x: url
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
            x: url
        """)
        .holds(
            """
        FROM a
        LABEL x="git@github.com:a/b.git"
        """,
            """
        label x=https://example.org
        """);
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
