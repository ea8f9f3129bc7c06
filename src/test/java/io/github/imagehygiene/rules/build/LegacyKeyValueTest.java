package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class LegacyKeyValueTest {

  private final Trial rule = Trial.of("legacy-key-value");

  @Test
  void continuations_and_triggers_do_not_hide_it() {
    rule.holds(
        """
        FROM a
        env A \\
            ^^^ ENV "A" is set without =
          b
        ONBUILD LABEL c d=e
                      ^^^^^ LABEL "c" is set without =
        """);
  }

  @Test
  void what_is_written_right_or_cannot_be_read_is_fine() {
    rule.holds(
        "FROM a\nENV A=b C=\"d e\"\nENV A=b c\nENV A\nARG A b\nLABEL \"a b\"=c\nENV A = b\n");
  }
}
