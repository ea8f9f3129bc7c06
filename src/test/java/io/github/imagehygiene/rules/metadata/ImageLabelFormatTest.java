package io.github.imagehygiene.rules.metadata;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class ImageLabelFormatTest {

  private final Trial rule = Trial.of("image-label-format");

  @Test
  void a_format_that_the_user_gives_beats_the_specifications() {
    rule.under(
            """
        policies:
          requiredLabels:
            org.opencontainers.image.revision: text
        """)
        .holdsInImage(
            """
        label org.opencontainers.image.revision=r17
        """);
  }

  @Test
  void blank_values_and_other_labels_are_not_judged() {
    rule.under(
            """
        policies:
          requiredLabels:
            x: url
        """)
        .holdsInImage(
            """
        label x=
        label y=z
        """);
  }

  @Test
  void labels_are_told_one_by_one_and_joined_to_their_lines() {
    rule.holds(
        """
        FROM a
        LABEL org.opencontainers.image.created="now" \\
          org.opencontainers.image.url="x"
        """,
        """
        label org.opencontainers.image.url=https://x.org
        label org.opencontainers.image.licenses=mine
        ! the image's label org.opencontainers.image.licenses is "mine", which is no SPDX licence expression
        """);
  }
}
