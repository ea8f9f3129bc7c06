package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class EmptyContinuationLineTest {

  private final Trial rule = Trial.of("empty-continuation-line");

  @Test
  void an_instruction_is_told_once_and_triggers_count() {
    rule.holds(
        """
        ARG A=1 \\

        ^ ARG goes on below a blank line
          B=2
        FROM a
        onbuild run b \\
          # comment

        ^ ONBUILD goes on below a blank line

          && c
        """);
  }

  @Test
  void the_escape_directive_is_heeded() {
    rule.holds(
        """
        # escape=`
        FROM a
        RUN b \\

        RUN c `

        ^ RUN goes on below a blank line
          d
        """);
  }

  @Test
  void blank_lines_elsewhere_are_fine() {
    rule.holds("FROM a\n\nRUN <<EOF\na \\\n\nb\nEOF\n\nRUN a \\\\\n\nRUN b\n");
  }
}
