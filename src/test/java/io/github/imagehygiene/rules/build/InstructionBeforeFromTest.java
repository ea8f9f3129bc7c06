package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class InstructionBeforeFromTest {

  private final Trial rule = Trial.of("instruction-before-from");

  @Test
  void arguments_comments_and_heredocs_are_told_apart() {
    rule.holds(
        """
        # syntax=docker/dockerfile:1
        arg A=1
        run <<EOF
        ^^^ RUN stands above the first FROM, where only ARG may
        FROM a
        EOF
        Onbuild RUN \\
        ^^^^^^^ ONBUILD stands above the first FROM, where only ARG may
          true
        FROM b
        LABEL c=d
        """);
  }

  @Test
  void a_file_without_FROM_is_another_fault() {
    rule.holds("LABEL a=b\n");
  }
}
