package io.github.imagehygiene.rules.packages;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZypperNotNonInteractiveTest {

  private final Trial rule = Trial.of("zypper-not-non-interactive");

  @Test
  void every_change_asks() {
    rule.holds(
        """
        FROM a
        RUN zypper -q in b
            ^^^^^^^^^^^^ "zypper in" asks before it goes on, and nobody answers during a build
        RUN zypper patch --with-update
            ^^^^^^^^^^^^ "zypper patch" asks before it goes on, and nobody answers during a build
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN zypper -n in b",
        "RUN zypper in -y b",
        "RUN zypper up --no-confirm",
        "RUN zypper refresh",
        "RUN yes | zypper in b",
      })
  void an_answer_may_come_from_elsewhere(String run) {
    rule.holds("FROM a\n" + run + "\n");
  }
}
