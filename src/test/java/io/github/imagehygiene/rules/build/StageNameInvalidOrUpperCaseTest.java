package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class StageNameInvalidOrUpperCaseTest {

  private final Trial rule = Trial.of("stage-name-invalid-or-upper-case");

  @Test
  void what_the_file_cannot_be_built_for_is_told_once() {
    rule.holds("FROM a AS 1\nFROM a AS -b\n");
    rule.under("rules: {dockerfile-unparsable: off}")
        .holds(
            """
            FROM a AS 1
                      ^ "1" is no name for a stage
            """);
  }

  @Test
  void only_the_name_counts() {
    rule.holds("FROM A\nfrom a As b_1.c-d\nFROM B\nCOPY --from=B x X\n");
  }
}
