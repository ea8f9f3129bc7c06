package io.github.imagehygiene.rules.runtime;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class HealthcheckMissingTest {

  private final Trial rule = Trial.of("healthcheck-missing");

  @Test
  void what_the_last_stage_builds_on_is_to_blame() {
    rule.holds(
        """
        FROM a AS b
        HEALTHCHECK NONE
        FROM \\
          c
          ^ no HEALTHCHECK is set on top of "c"
        COPY --from=b /x /x
        """);
  }

  @Test
  void a_base_that_is_not_known_is_told_as_written() {
    rule.holds(
        """
        ARG TAG
        ARG NAME=a
        FROM $NAME:$TAG
             ^^^^^^^^^^ no HEALTHCHECK is set on top of "$NAME:$TAG"
        """);
    rule.holds(
        """
        ARG NAME=a
        FROM $NAME
             ^^^^^ no HEALTHCHECK is set on top of "a"
        """);
  }

  @Test
  void one_of_a_stage_built_on_counts() {
    rule.holds(
        """
        FROM a AS b
        healthcheck cmd ["x"]
        FROM b AS c
        FROM c
        """);
  }

  @Test
  void one_in_a_heredoc_does_not_count() {
    rule.holds(
        """
        FROM a
             ^ no HEALTHCHECK is set on top of "a"
        RUN <<EOF
        HEALTHCHECK NONE
        EOF
        """);
  }
}
