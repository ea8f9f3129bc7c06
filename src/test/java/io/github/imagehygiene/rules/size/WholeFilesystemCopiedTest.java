package io.github.imagehygiene.rules.size;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeFilesystemCopiedTest {

  private final Trial rule = Trial.of("whole-filesystem-copied");

  @Test
  void the_root_may_be_written_in_many_ways() {
    rule.holds(
        """
        FROM a
        COPY --from=b "/" "/"
                      ^^^^^^^ takes all files of "b" over, its tools, caches and leftovers included
        COPY --from=b ["/.", "//"]
                       ^^^^^^^^^^ takes all files of "b" over, its tools, caches and leftovers included
        COPY --from=b . /
                      ^^^ takes all files of "b" over, its tools, caches and leftovers included
        COPY --from=b:1 /etc /x/.. /
                             ^^^^^^^ takes all files of "b:1" over, its tools, caches and leftovers included
        """);
  }

  @Test
  void continued_lines_variables_and_triggers_count() {
    rule.holds(
        """
        from a
        env ROOT=/
        copy --from=b \\
          / \\
          ^^^ takes all files of "b" over, its tools, caches and leftovers included
          $ROOT
        onbuild copy --from=c / /
                              ^^^ takes all files of "c" over, its tools, caches and leftovers included
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "COPY / /",
        "COPY --from=b /app /",
        "COPY --from=b / /app",
        "COPY --from=b $UNKNOWN /",
        "COPY --from=b / ./",
        "COPY --from= / /",
        "RUN --mount=from=b,target=/b true"
      })
  void silent_for_a_part_or_from_the_context(String copy) {
    rule.holds("FROM a\n" + copy + "\n");
  }

  @Test
  void a_stage_that_only_hands_over_files_may() {
    rule.holds("FROM a AS b\nFROM c AS d\nCOPY --from=b / /\nFROM e\nCOPY --from=d /x /x\n");
  }
}
