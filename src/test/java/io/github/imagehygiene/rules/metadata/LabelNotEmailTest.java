package io.github.imagehygiene.rules.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelNotEmailTest {

  private final Trial rule = Trial.of("label-not-email");

  @Test
  void a_label_of_that_format_is_held_against_it() {
    var trial = rule.under("policies: {requiredLabels: {x: email}}");
    trial.holds(
        """
        FROM a
        LABEL x="not-email"
                ^^^^^^^^^^^ label x is "not-email", which is no e-mail address
        """);
    trial.holds("FROM a\nLABEL x=\"abcd@google.com\" y=\"not-email\"\n");
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
