package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class CopyFromSelfTest {

  private final Trial rule = Trial.of("copy-from-self");

  @Test
  void letter_case_makes_no_difference_and_mounts_count() {
    rule.holds(
        """
        from a as Build
        COPY --from=BUILD x y
                    ^^^^^ stage "BUILD" takes from itself
        RUN --mount=from=build,target=/m true
                         ^^^^^ stage "build" takes from itself
        """);
  }

  @Test
  void of_two_stages_of_one_name_the_last_is_meant_as_in_BuildKit() {
    rule.holds(
        """
        FROM a AS b
        FROM c AS b
        COPY --from=b x y
                    ^ stage "b" takes from itself
        """);
  }

  @Test
  void a_stage_above_and_an_image_are_fine() {
    rule.holds("FROM a AS nginx\nCOPY --from=nginx:1 x y\n");
    rule.holds("FROM a AS b\nFROM b\nCOPY --from=b x y\n");
  }
}
