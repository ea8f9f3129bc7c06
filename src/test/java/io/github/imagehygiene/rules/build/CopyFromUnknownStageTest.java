package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyFromUnknownStageTest {

  private final Trial rule = Trial.of("copy-from-unknown-stage");

  @Test
  void a_stage_must_stand_above_and_mounts_count() {
    rule.holds(
        """
        FROM scratch
        copy --from=Build a \\
                    ^^^^^ no stage above is "Build"
          b
        RUN --mount=type=bind,from=tools,target=/m true
                                   ^^^^^ no stage above is "tools"
        COPY --from=0 a b
                    ^ no stage above is "0"
        FROM a:1 AS build
        """);
  }

  @Test
  void contexts_that_the_build_names_are_known() {
    rule.under("rules: {copy-from-unknown-stage: {namedContexts: [docs]}}")
        .holds("FROM a:1\nCOPY --from=docs a b\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FROM a AS Build\nFROM b\nCOPY --from=BUILD a b\n",
        "FROM a\nFROM b\nCOPY --from=0 a b\n",
        "FROM b\nCOPY --from=a:1 a b\nCOPY --from=a/b a b\nCOPY --from=localhost:5000/a a b\n",
        "FROM b\nCOPY --from=$X a b\nCOPY --from=${x.y} a b\n",
        "FROM b AS c\nCOPY --from=c a b\n",
        "FROM b\nONBUILD COPY --from=x a b\n",
        "FROM b\nCOPY --from= a b\n",
      })
  void stages_above_images_and_what_is_unknown_are_fine(String dockerfile) {
    rule.holds(dockerfile);
  }
}
