package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class BuiltFromOtherStageTest {

  private final Trial rule = Trial.of("built-from-other-stage");

  @Test
  void the_target_itself_is_right() {
    rule.holds(
        """
        FROM a AS one
        RUN x
        FROM one
        USER 1
        """,
        """
        layer /bin/sh -c #(nop) ADD file:7dd4 in /
        layer RUN /bin/sh -c x # buildkit
        history USER 1
        """);
  }

  @Test
  void a_stage_below_the_target_is_another_stage() {
    rule.holds(
        """
        FROM a AS one
        ^^^^^^^^^^^^^ the image was built from stage "one", not from stage "two", which is the target
        RUN x
        from one AS two
        USER 1
        """,
        """
        layer /bin/sh -c #(nop) ADD file:7dd4 in /
        layer RUN /bin/sh -c x # buildkit
        """);
  }

  @Test
  void stages_of_equal_text_are_both_named() {
    rule.holds(
        """
        FROM a AS one
        ^^^^^^^^^^^^^ the image was built from stage "one" or stage "two", not from stage 2, which is the target
        RUN x
        FROM a AS two
        RUN x
        FROM a
        RUN y
        """,
        """
        layer /bin/sh -c #(nop) ADD file:7dd4 in /
        layer RUN /bin/sh -c x # buildkit
        """);
  }

  @Test
  void a_stage_without_a_layer_of_its_own_fits_any_image() {
    rule.holds(
        """
        FROM a AS one
        USER 1
        FROM a
        RUN y
        """,
        """
        layer /bin/sh -c #(nop) ADD file:7dd4 in /
        layer RUN /bin/sh -c x # buildkit
        """);
  }
}
