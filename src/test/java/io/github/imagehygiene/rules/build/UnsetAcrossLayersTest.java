package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnsetAcrossLayersTest {

  private final Trial rule = Trial.of("unset-across-layers");

  @Test
  void it_is_found_wherever_a_shell_would() {
    rule.holds(
        """
        from a as builder
        env A=1 \\
            B=2
        ENV C 3
        run true && \\
            unset "A" B
                  ^^^ unset of "\"A\"" ends with this RUN; the image keeps what ENV sets
                      ^ unset of "B" ends with this RUN; the image keeps what ENV sets
        ONBUILD RUN unset -v C
                             ^ unset of "C" ends with this RUN; the image keeps what ENV sets
        RUN <<EOF
        x
        sh -c 'unset A'; unset B
                     ^ unset of "A" ends with this RUN; the image keeps what ENV sets
                               ^ unset of "B" ends with this RUN; the image keeps what ENV sets
        EOF
        FROM builder
        RUN unset A && rm -rf /a
                  ^ unset of "A" ends with this RUN; the image keeps what ENV sets
        FROM b
        COPY --from=builder /a /a
        RUN unset A
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN unset A && make",
        "RUN (unset A; make)",
        "RUN unset -f A",
        "RUN A=2 && x && unset A",
        "RUN export A=2 && x && unset A",
        "RUN unset B C",
        "RUN unset $A",
        "RUN echo unset A",
        "RUN [\"make\", \"unset\", \"A\"]",
        "ARG B=1\nRUN unset B",
        "RUN unset D\nENV D=1",
        "ONBUILD ENV D=1\nRUN unset D"
      })
  void what_counts_within_its_RUN_is_let_pass(String lines) {
    rule.holds("FROM a\nENV A=1\n" + lines + "\n");
  }
}
