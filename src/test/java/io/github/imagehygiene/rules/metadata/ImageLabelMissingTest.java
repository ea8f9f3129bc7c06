package io.github.imagehygiene.rules.metadata;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class ImageLabelMissingTest {

  private final Trial rule = Trial.of("image-label-missing");

  @Test
  void blank_is_as_good_as_missing() {
    rule.under(
            """
        policies:
          requiredLabels:
            team: text
        """)
        .holdsInImage(
            """
        label team=
        ! the image's required label team is empty
        """);
  }

  @Test
  void an_empty_one_stands_at_its_LABEL() {
    rule.under(
            """
        policies:
          requiredLabels:
            team: text
        rules:
          required-label-missing: off
        """)
        .holds(
            """
        FROM a
        ARG TEAM
        COPY a /a
        LABEL team=$TEAM
                   ^^^^^ the image's required label team is empty
        """,
            """
        label team=
        layer ADD rootfs
        layer COPY a /a # buildkit
        history LABEL team=
        """);
  }

  @Test
  void letter_case_counts() {
    rule.under(
            """
        policies:
          requiredLabels:
            team: text
        """)
        .holdsInImage(
            """
        label Team=x
        ! the image has no label team, which is required
        """);
  }
}
