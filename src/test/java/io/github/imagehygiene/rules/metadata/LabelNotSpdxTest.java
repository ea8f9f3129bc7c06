package io.github.imagehygiene.rules.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelNotSpdxTest {

  private final Trial rule = Trial.of("label-not-spdx");

  @Test
  void a_label_of_that_format_is_held_against_it() {
    var trial = rule.under("policies: {requiredLabels: {x: spdx}}");
    trial.holds(
        """
        FROM a
        LABEL x="Apache 2"
                ^^^^^^^^^^ label x is "Apache 2", which is no SPDX licence expression
        """);
    trial.holds("FROM a\nLABEL x=\"apache-2.0\" y=\"Apache 2\"\n");
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
