package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class SpaceBeforeEqualsTest {

  private final Trial rule = Trial.of("space-before-equals");

  @Test
  void one_blank_is_enough() {
    rule.holds(
        """
        FROM a
        label b =c d=e
              ^^^^^^^^ LABEL "b" is set to "=c d=e", with the equals sign
        ONBUILD ENV B \\
                    ^^^ ENV "B" is set to "= c", with the equals sign
          = c
        """);
  }

  @Test
  void a_value_in_quotes_may_begin_with_it() {
    rule.holds("FROM a\nENV A \"=b\"\nENV A==b\nENV A= B=c\nENV A b=c\nARG A = b\n");
  }
}
