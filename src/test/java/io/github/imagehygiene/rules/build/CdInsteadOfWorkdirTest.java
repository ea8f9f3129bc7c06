package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CdInsteadOfWorkdirTest {

  private final Trial rule = Trial.of("cd-instead-of-workdir");

  @Test
  void first_and_last_count_through_continuations_triggers_and_heredocs() {
    rule.holds(
        """
        FROM a
        ARG DIR=/d
        run set -eux; mkdir -p "/a b" && \\
          cd "/a b"; make
          ^^^^^^^^^ cd to "/a b", which ends with the RUN
        ONBUILD RUN cd ${DIR}/x && make
                    ^^^^^^^^^^^ cd to ${DIR}/x, which ends with the RUN
        RUN <<EOF
        cd /c
        ^^^^^ cd to /c, which ends with the RUN
        make
        EOF
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN make && cd /a && make",
        "RUN (cd /a && make)",
        "RUN sh -c 'cd /a && make'",
        "RUN cd - && make",
        "RUN cd && make",
        "RUN cd $SHELL_VARIABLE && make",
        "ARG DIR\nRUN cd $DIR && make",
        "RUN cd $(mktemp -d) && make",
        "RUN if cd /a; then make; fi",
        "RUN for d in a b; do cd $d; make; cd ..; done",
        "RUN while read d; do cd /a; make $d; done",
        "RUN echo cd /a",
        "CMD cd /a && make"
      })
  void an_excursion_or_an_unknown_folder_is_let_pass(String instruction) {
    rule.holds("FROM a\n" + instruction + "\n");
  }

  @Test
  void all_of_them_can_be_asked_for() {
    rule.under("rules:\n  cd-instead-of-workdir:\n    everywhere: true\n")
        .holds(
            """
            FROM a
            RUN make && (cd /a && make)
                         ^^^^^ cd to /a, which ends with the RUN
            """);
  }
}
