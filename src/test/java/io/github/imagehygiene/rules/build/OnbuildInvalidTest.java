package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class OnbuildInvalidTest {

  private final Trial rule = Trial.of("onbuild-invalid");

  @Test
  void letter_case_and_continuations_make_no_difference() {
    rule.holds(
        """
        FROM a
        onbuild onbuild RUN b
                ^^^^^^^ ONBUILD may not stand inside ONBUILD
        ONBUILD \\
          from b
          ^^^^ FROM may not stand inside ONBUILD
        """);
  }

  @Test
  void other_triggers_are_fine_or_another_fault() {
    rule.holds("FROM a\nONBUILD ARG b\nONBUILD HEALTHCHECK NONE\nONBUILD FORM\nONBUILD\n");
  }
}
