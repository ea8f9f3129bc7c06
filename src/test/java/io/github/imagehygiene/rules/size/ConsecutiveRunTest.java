package io.github.imagehygiene.rules.size;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsecutiveRunTest {

  private final Trial rule = Trial.of("consecutive-run");

  @Test
  void a_pipe_and_the_exec_form_are_one_command_and_options_may_change_places() {
    rule.holds(
        """
        FROM a
        RUN --security=insecure --network=none a $(b && c)
        run --network=none --security=insecure d | e \\
        ^^^ a layer of its own for "d", which the RUN above could run
          | f
        USER x
        RUN ["a", "b"]
        RUN c
        ^^^ a layer of its own for "c", which the RUN above could run
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN a\nRUN b && c",
        "RUN a; b\nRUN c",
        "RUN a\nONBUILD RUN b\nRUN c",
        "RUN a\nUSER b\nRUN c",
        "RUN a\nRUN --mount=type=cache,target=/b c",
        "RUN a\nRUN <<EOF\nb\nEOF",
        "SHELL [\"pwsh\", \"-c\"]\nRUN a\nRUN b",
        "RUN a\nFROM b\nRUN c"
      })
  void what_cannot_or_need_not_be_joined_is_let_pass(String instructions) {
    rule.holds("FROM a\n" + instructions + "\n");
  }

  @Test
  void a_stage_that_only_hands_over_files_may() {
    rule.holds("FROM a AS b\nRUN a\nRUN b\nFROM c\nCOPY --from=b /x /x\n");
  }
}
