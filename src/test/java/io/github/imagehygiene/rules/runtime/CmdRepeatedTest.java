package io.github.imagehygiene.rules.runtime;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class CmdRepeatedTest {

  private final Trial rule = Trial.of("cmd-repeated");

  @Test
  void all_but_the_last_count_for_nothing() {
    rule.holds(
        """
        FROM a
        CMD one
        ^^^^^^^ this CMD counts for nothing: another one follows in its stage
        cmd ["two"]
        ^^^^^^^^^^^ this CMD counts for nothing: another one follows in its stage
        CMD three
        """);
  }

  @Test
  void one_over_several_lines_is_one() {
    rule.holds(
        """
        FROM a
        CMD \\
        ^^^^^ this CMD counts for nothing: another one follows in its stage
          # why
          ["one"]
        CMD ["two"]
        """);
  }

  @Test
  void each_stage_may_have_one() {
    rule.holds(
        """
        FROM a AS b
        CMD one
        FROM b
        CMD two
        FROM b
        CMD three
        """);
  }

  @Test
  void a_trigger_a_heredoc_and_a_comment_are_none() {
    rule.holds(
        """
        FROM a
        ONBUILD CMD one
        ONBUILD CMD two
        RUN <<EOF
        CMD three
        EOF
        # CMD four
        CMD five
        HEALTHCHECK CMD six
        """);
  }
}
