package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class StageNameDuplicateTest {

  private final Trial rule = Trial.of("stage-name-duplicate");

  @Test
  void each_further_one_is_told() {
    rule.holds(
        """
        from a as b
        FROM a AS B
                  ^ a stage above is already named "B"
        FROM a AS \\
          b
          ^ a stage above is already named "b"
        """);
  }

  @Test
  void stages_without_name_and_names_of_images_are_fine() {
    rule.holds("FROM a\nFROM a\nFROM b AS a\n");
  }
}
