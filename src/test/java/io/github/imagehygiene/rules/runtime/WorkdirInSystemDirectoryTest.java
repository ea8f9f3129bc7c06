package io.github.imagehygiene.rules.runtime;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class WorkdirInSystemDirectoryTest {

  private final Trial rule = Trial.of("workdir-in-system-directory");

  @Test
  void whole_names_are_compared() {
    rule.holds(
        """
        FROM a
        WORKDIR /process
        WORKDIR /devel/sys
        workdir "/dev"
                ^^^^^^ "/dev" lies in /dev, which belongs to the system
        """);
  }

  @Test
  void dots_do_not_hide_it() {
    rule.holds(
        """
        FROM a
        ARG P=/app/../proc//1
        ONBUILD WORKDIR $P
                        ^^ "/app/../proc//1" lies in /proc, which belongs to the system
        """);
  }

  @Test
  void other_directories_can_be_named() {
    rule.under(
            """
        rules:
          workdir-in-system-directory:
            directories: /opt
        """)
        .holds(
            """
        FROM a
        WORKDIR /proc
        WORKDIR /opt/x
                ^^^^^^ "/opt/x" lies in /opt, which belongs to the system
        """);
  }
}
