package io.github.imagehygiene.rules.base;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class BaseDigestNotTheOneUsedTest {

  private final Trial rule = Trial.of("base-digest-not-the-one-used");

  @Test
  void a_tag_pins_nothing() {
    rule.holds(
        """
        FROM a:1
        COPY b c
        """,
        """
        beside a:1 0
        layer /bin/sh -c #(nop) ADD file:7dd4 in /
        layer COPY b c # buildkit
        """);
  }

  @Test
  void the_base_of_the_stage_below_counts() {
    rule.holds(
        """
        ARG PIN=sha256:74d56e3931e0d5a1dd51f8c8a2466d21de84a271cd3b5a733b803aa91abf4421
        from \\
          a@$PIN AS one
          ^^^^^^ the image's lowest layers are not those of this image, so another one was built on
        FROM one
        COPY b c
        """,
        """
        beside a@sha256:74d56e3931e0d5a1dd51f8c8a2466d21de84a271cd3b5a733b803aa91abf4421 0
        layer /bin/sh -c #(nop) ADD file:7dd4 in /
        layer COPY b c # buildkit
        """);
  }

  @Test
  void a_label_may_show_that_it_is_the_one() {
    rule.holds(
        """
        FROM a@sha256:74d56e3931e0d5a1dd51f8c8a2466d21de84a271cd3b5a733b803aa91abf4421
        COPY b c
        """,
        """
        label org.opencontainers.image.base.digest=sha256:74d56e3931e0d5a1dd51f8c8a2466d21de84a271cd3b5a733b803aa91abf4421
        layer /bin/sh -c #(nop) ADD file:7dd4 in /
        layer COPY b c # buildkit
        """);
  }

  @Test
  void without_the_base_at_hand_nothing_is_said() {
    rule.isNotEvaluated(
        "the base image is not where the image is",
        "FROM a@sha256:74d56e3931e0d5a1dd51f8c8a2466d21de84a271cd3b5a733b803aa91abf4421\nCOPY b c\n",
        """
        layer COPY b c # buildkit
        """);
  }
}
