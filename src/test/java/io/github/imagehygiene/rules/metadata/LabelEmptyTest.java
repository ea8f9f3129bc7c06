package io.github.imagehygiene.rules.metadata;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class LabelEmptyTest {

  private final Trial rule = Trial.of("label-empty");

  @Test
  void the_last_value_counts() {
    rule.holds(
        """
        FROM a AS b
        LABEL org.opencontainers.image.title=""
        FROM b
        LABEL org.opencontainers.image.title="Shop"
        """);
  }

  @Test
  void blanks_are_no_value() {
    rule.holds(
        """
        FROM a
        LABEL 'org.opencontainers.image.title'=' '
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ label org.opencontainers.image.title has no value
        """);
  }

  @Test
  void a_feeder_and_other_labels_may_have_none() {
    rule.holds(
        """
        FROM a AS b
        LABEL org.opencontainers.image.title=
        FROM c
        LABEL x="" org.opencontainers.image.title="${T}"
        """);
  }
}
