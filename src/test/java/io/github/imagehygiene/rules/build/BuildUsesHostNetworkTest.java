package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuildUsesHostNetworkTest {

  private final Trial rule = Trial.of("build-uses-host-network");

  @Test
  void continued_lines_variables_and_triggers_count() {
    rule.holds(
        """
        from a
        arg NET=host
        run --mount=type=tmpfs,target=/x \\
          --network=$NET x
          ^^^^^^^^^^^^^^ runs in the network of the host, with all that listens there
        ONBUILD RUN --network=host ["x"]
                    ^^^^^^^^^^^^^^ runs in the network of the host, with all that listens there
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN --network=none x",
        "RUN --network=HOST x",
        "RUN --network= x",
        "RUN --network=$UNKNOWN x",
        "RUN docker run --network=host x"
      })
  void other_networks_are_let_pass(String run) {
    rule.holds("FROM a\nARG UNKNOWN\n" + run + "\n");
  }
}
