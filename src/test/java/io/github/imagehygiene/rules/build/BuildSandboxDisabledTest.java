package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuildSandboxDisabledTest {

  private final Trial rule = Trial.of("build-sandbox-disabled");

  @Test
  void triggers_and_heredocs_count() {
    rule.holds(
        """
        from a
        onbuild run --security=insecure x
                    ^^^^^^^^^^^^^^^^^^^ runs with all privileges on the machine that builds
        RUN --security=insecure <<EOF
            ^^^^^^^^^^^^^^^^^^^ runs with all privileges on the machine that builds
        x
        EOF
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN --security=sandbox x",
        "RUN --security=$UNKNOWN x",
        "RUN x --security=insecure"
      })
  void the_sandbox_is_let_pass(String run) {
    rule.holds("FROM a\nARG UNKNOWN\n" + run + "\n");
  }
}
