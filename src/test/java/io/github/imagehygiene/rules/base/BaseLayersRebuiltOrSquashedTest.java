package io.github.imagehygiene.rules.base;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class BaseLayersRebuiltOrSquashedTest {

  private final Trial rule = Trial.of("base-layers-rebuilt-or-squashed");

  @Test
  void scratch_has_no_layers() {
    rule.holds(
        """
        FROM scratch
        COPY b c
        """,
        """
        layer COPY b c # buildkit
        """);
  }

  @Test
  void a_base_of_another_stage_counts() {
    rule.holds(
        """
        FROM a AS one
             ^ the image has no layer of "a", which it is built on
        RUN x
        FROM one
        COPY b c
        """,
        """
        layer RUN /bin/sh -c x # buildkit
        layer COPY b c # buildkit
        """);
  }

  @Test
  void an_unknown_base_and_another_Dockerfile_are_passed_over() {
    rule.holds(
        """
        ARG BASE
        FROM $BASE
        COPY b c
        """,
        """
        layer COPY b c # buildkit
        """);
    rule.holds(
        """
        FROM a
        COPY b c
        """,
        """
        layer COPY c d # buildkit
        """);
  }
}
