package io.github.imagehygiene.rules.runtime;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class WorkdirRelativeToBaseTest {

  private final Trial rule = Trial.of("workdir-relative-to-base");

  @Test
  void one_in_a_stage_built_on_counts() {
    rule.holds(
        """
        FROM a AS b
        WORKDIR /x
        FROM b AS c
        FROM c
        WORKDIR lib
        """);
  }

  @Test
  void one_in_another_stage_does_not() {
    rule.holds(
        """
        FROM a AS b
        WORKDIR /x
        FROM c
        COPY --from=b /x lib
        workdir lib
                ^^^ "lib" is relative to whatever working directory the base image has
        """);
  }

  @Test
  void one_in_a_trigger_neither_counts_nor_is_judged() {
    rule.holds(
        """
        FROM a
        ONBUILD WORKDIR /x
        ONBUILD WORKDIR lib
        WORKDIR bin
                ^^^ "bin" is relative to whatever working directory the base image has
        """);
  }

  @Test
  void an_unknown_one_may_be_absolute() {
    rule.holds(
        """
        FROM a
        WORKDIR $X
        WORKDIR lib
        """);
  }

  @Test
  void a_drive_is_no_relative_path_even_if_its_backslash_is_read_as_an_escape() {
    rule.holds("FROM a\nWORKDIR c:\\windows\\foo\n");
    rule.holds("# escape=`\nFROM a\nWORKDIR c:\\windows\\foo\n");
  }

  @Test
  void a_backslash_is_the_root_of_a_drive() {
    rule.holds("# escape=`\nFROM a\nWORKDIR \\windows\\foo\nWORKDIR \"\\a b\"\n");
  }
}
