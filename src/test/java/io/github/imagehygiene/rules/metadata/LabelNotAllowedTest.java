package io.github.imagehygiene.rules.metadata;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class LabelNotAllowedTest {

  private final Trial rule = Trial.of("label-not-allowed");

  @Test
  void keys_are_compared_as_they_come_out() {
    rule.under(
            """
        rules:
          label-not-allowed:
            allowedLabels: [a.*, b]
        """)
        .holds(
            """
        FROM x
        ARG K=c
        label a.b=1 "b"=2 \\
          $K=3
          ^^ label c is none of those allowed: a.*, b
        LABEL $NEVER=4
        """);
  }

  @Test
  void without_a_list_all_are_allowed() {
    rule.holds(
        """
        FROM x
        LABEL c=1
        """);
  }
}
