package io.github.imagehygiene.rules.runtime;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class HealthcheckShellFormTest {

  private final Trial rule = Trial.of("healthcheck-shell-form");

  @Test
  void options_and_continuations_are_passed_over() {
    rule.holds(
        """
        FROM a
        HEALTHCHECK --interval=1s --timeout=2s \\
          CMD curl x || exit 1
              ^^^^^^^^^^^^^^^^ HEALTHCHECK in shell form needs a shell in the image
        """);
  }

  @Test
  void a_trigger_is_read() {
    rule.holds(
        """
        FROM a
        ONBUILD healthcheck cmd curl x
                                ^^^^^^ HEALTHCHECK in shell form needs a shell in the image
        """);
  }

  @Test
  void json_and_none_need_no_shell() {
    rule.holds(
        """
        FROM a
        HEALTHCHECK NONE
        HEALTHCHECK CMD [ "curl", \\
          "x" ]
        """);
  }
}
