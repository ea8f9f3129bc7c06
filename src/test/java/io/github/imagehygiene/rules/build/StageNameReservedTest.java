package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class StageNameReservedTest {

  private final Trial rule = Trial.of("stage-name-reserved");

  @Test
  void letter_case_makes_no_difference() {
    rule.holds(
        """
        from a as Context
                  ^^^^^^^ "Context" is no name for a stage: it means something to Docker itself
        """);
  }

  @Test
  void to_build_on_scratch_is_fine() {
    rule.holds("FROM scratch\nFROM scratch AS scratch-pad\nCOPY --from=context a b\n");
  }
}
