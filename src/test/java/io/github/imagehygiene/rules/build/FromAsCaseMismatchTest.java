package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class FromAsCaseMismatchTest {

  private final Trial rule = Trial.of("from-as-case-mismatch");

  @Test
  void AS_follows_FROM() {
    rule.holds(
        """
        from a AS b
               ^^ "AS" is not in the letter case of "from"
        FROM --platform=linux/amd64 a \\
          As c
          ^^ "As" is not in the letter case of "FROM"
        """);
  }

  @Test
  void where_FROM_is_mixed_nobody_knows() {
    rule.holds("From a as b\nFROM as\nFROM a\n");
  }
}
