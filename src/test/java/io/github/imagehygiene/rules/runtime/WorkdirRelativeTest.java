package io.github.imagehygiene.rules.runtime;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class WorkdirRelativeTest {

  private final Trial rule = Trial.of("workdir-relative");

  @Test
  void quotes_and_continuations_are_looked_through() {
    rule.holds(
        """
        FROM a
        WORKDIR /x
        workdir \\
          "relative/dir"
          ^^^^^^^^^^^^^^ "relative/dir" is relative to the WORKDIR above it
        WORKDIR '/usr/local'
        """);
  }

  @Test
  void windows_drives_are_absolute() {
    rule.holds(
        """
        # escape=`
        FROM a
        WORKDIR C:/
        WORKDIR "C:\\"
        WORKDIR D:\\a
        WORKDIR c
                ^ "c" is relative to the WORKDIR above it
        """);
    rule.holds("FROM a\nWORKDIR /x\nWORKDIR C:\\a\n");
  }

  @Test
  void a_variable_counts_by_its_value_if_that_is_known() {
    rule.holds(
        """
        FROM a
        ARG DIR=lib
        WORKDIR /x
        WORKDIR ${DIR}
                ^^^^^^ "lib" is relative to the WORKDIR above it
        WORKDIR ${NEVER}
        WORKDIR ${NEVER:-/x}
        """);
  }

  @Test
  void a_trigger_is_read() {
    rule.holds(
        """
        FROM a
        ONBUILD WORKDIR lib
                        ^^^ "lib" is relative to the WORKDIR above it
        """);
  }

  @Test
  void the_first_of_a_stage_is_the_stronger_rules() {
    rule.holds(
        """
        FROM a
        WORKDIR lib
        WORKDIR bin
                ^^^ "bin" is relative to the WORKDIR above it
        """);
  }
}
