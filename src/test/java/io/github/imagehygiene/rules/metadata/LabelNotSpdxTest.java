package io.github.imagehygiene.rules.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelNotSpdxTest {

  private final Trial rule = Trial.of("label-not-spdx");

  @Test
  void the_last_value_of_the_target_stage_counts() {
    rule.under(
            """
        policies:
          requiredLabels:
            x: spdx
        """)
        .holds(
            """
        FROM a AS b
        LABEL x="Apache 2"
        FROM c AS d
        LABEL x="Apache 2"
        FROM d
        LABEL x=apache-2.0
        """);
  }

  @Test
  void continuations_and_the_old_form_are_read() {
    rule.under(
            """
        policies:
          requiredLabels:
            x: spdx
        """)
        .holds(
            """
        FROM a
        label y=1 \\
          x="Apache 2"
            ^^^^^^^^^^ label x is "Apache 2", which is no SPDX licence expression
        """);
    rule.under(
            """
        policies:
          requiredLabels:
            x: spdx
        """)
        .holds(
            """
        FROM a
        LABEL x Apache 2
                ^^^^^^^^ label x is "Apache 2", which is no SPDX licence expression
        """);
  }

  @Test
  void a_value_of_variables_or_none_is_not_judged() {
    rule.under(
            """
        policies:
          requiredLabels:
            x: spdx
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
            x: spdx
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
            x: spdx
        """)
        .holds(
            """
        FROM a
        LABEL x="Apache 2"
        """,
            """
        label x=apache-2.0
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Apache 2", "MIT AND", "(MIT", "MIT)", "MIT WITH MIT", "MIT Apache-2.0", "AND"})
  void these_are_none(String value) {
    assertThat(LabelFormat.SPDX.accepts(value)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apache-2.0",
        "GPL-2.0+",
        "(MIT OR (ISC AND 0BSD))",
        "GPL-2.0-only WITH Classpath-exception-2.0",
        "LicenseRef-Acme-1",
        "MIT and ISC"
      })
  void these_are(String value) {
    assertThat(LabelFormat.SPDX.accepts(value)).isTrue();
  }
}
