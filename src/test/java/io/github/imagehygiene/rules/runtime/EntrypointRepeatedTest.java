package io.github.imagehygiene.rules.runtime;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class EntrypointRepeatedTest {

  private final Trial rule = Trial.of("entrypoint-repeated");

  @Test
  void all_but_the_last_count_for_nothing() {
    rule.holds(
        """
        FROM a
        ENTRYPOINT one
        ^^^^^^^^^^^^^^ this ENTRYPOINT counts for nothing: another one follows in its stage
        entrypoint ["two"]
        ^^^^^^^^^^^^^^^^^^ this ENTRYPOINT counts for nothing: another one follows in its stage
        ENTRYPOINT three
        """);
  }

  @Test
  void one_over_several_lines_is_one() {
    rule.holds(
        """
        FROM a
        ENTRYPOINT \\
        ^^^^^^^^^^^^ this ENTRYPOINT counts for nothing: another one follows in its stage
          # why
          ["one"]
        ENTRYPOINT ["two"]
        """);
  }

  @Test
  void each_stage_may_have_one() {
    rule.holds(
        """
        FROM a AS b
        ENTRYPOINT one
        FROM b
        ENTRYPOINT two
        FROM b
        ENTRYPOINT three
        """);
  }

  @Test
  void a_trigger_a_heredoc_and_a_comment_are_none() {
    rule.holds(
        """
        FROM a
        ONBUILD ENTRYPOINT one
        ONBUILD ENTRYPOINT two
        RUN <<EOF
        ENTRYPOINT three
        EOF
        # ENTRYPOINT four
        ENTRYPOINT five
        """);
  }
}
