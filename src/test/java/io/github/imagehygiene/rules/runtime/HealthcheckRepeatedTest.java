package io.github.imagehygiene.rules.runtime;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class HealthcheckRepeatedTest {

  private final Trial rule = Trial.of("healthcheck-repeated");

  @Test
  void all_but_the_last_count_for_nothing() {
    rule.holds(
        """
        FROM a
        HEALTHCHECK CMD one
        ^^^^^^^^^^^^^^^^^^^ this HEALTHCHECK counts for nothing: another one follows in its stage
        healthcheck CMD ["two"]
        ^^^^^^^^^^^^^^^^^^^^^^^ this HEALTHCHECK counts for nothing: another one follows in its stage
        HEALTHCHECK CMD three
        """);
  }

  @Test
  void one_over_several_lines_is_one() {
    rule.holds(
        """
        FROM a
        HEALTHCHECK CMD \\
        ^^^^^^^^^^^^^^^^^ this HEALTHCHECK counts for nothing: another one follows in its stage
          # why
          ["one"]
        HEALTHCHECK CMD ["two"]
        """);
  }

  @Test
  void each_stage_may_have_one() {
    rule.holds(
        """
        FROM a AS b
        HEALTHCHECK CMD one
        FROM b
        HEALTHCHECK CMD two
        FROM b
        HEALTHCHECK CMD three
        """);
  }

  @Test
  void a_trigger_a_heredoc_and_a_comment_are_none() {
    rule.holds(
        """
        FROM a
        ONBUILD HEALTHCHECK CMD one
        ONBUILD HEALTHCHECK CMD two
        RUN <<EOF
        HEALTHCHECK CMD three
        EOF
        # HEALTHCHECK CMD four
        HEALTHCHECK CMD five
        """);
  }
}
