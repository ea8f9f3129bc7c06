package io.github.imagehygiene.rules.user;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetuidBitAddedTest {

  private final Trial rule = Trial.of("setuid-bit-added");

  @Test
  void octal_and_symbolic_modes_count() {
    rule.holds(
        """
        from a
        run true && \\
            chmod ug=rwxs,o=x /a
                  ^^^^^^^^^^^ mode ug=rwxs,o=x runs a program as its owner or group, whoever starts it
        ONBUILD RUN ["install", "--mode=6755", "a", "/a"]
                                        ^^^^ mode 6755 runs a program as its owner or group, whoever starts it
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chmod a-s /a",
        "chmod 755 /a",
        "chmod 1777 /a",
        "chmod o+s /a",
        "echo chmod 4755"
      })
  void other_modes_are_let_pass(String command) {
    rule.holds("FROM a\nRUN " + command + "\n");
  }

  @Test
  void paths_can_be_allowed() {
    rule.under("rules:\n  setuid-bit-added:\n    allowPaths: [/srv/shared]\n")
        .holds(
            """
            FROM a
            RUN chmod g+s /srv/shared /srv/shared/x
            RUN chmod g+s /srv/sharedx
                      ^^^ mode g+s runs a program as its owner or group, whoever starts it
            """);
  }
}
