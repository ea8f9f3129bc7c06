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
  void it_stands_at_the_LABEL_whose_variable_the_build_knew() {
    rule.holds(
        """
        FROM a
        ARG URL
        COPY a /a
        LABEL org.opencontainers.image.url=$URL
                                           ^^^^ the image's label org.opencontainers.image.url is "x", which is no URL with its scheme
        """,
        """
        label org.opencontainers.image.url=x
        layer ADD rootfs
        layer COPY a /a # buildkit
        history LABEL org.opencontainers.image.url=x
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
