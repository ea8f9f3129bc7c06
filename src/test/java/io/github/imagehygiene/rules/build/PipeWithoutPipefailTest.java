package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PipeWithoutPipefailTest {

  private final Trial rule = Trial.of("pipe-without-pipefail");

  @Test
  void one_finding_a_run_with_the_first_command_that_matters() {
    rule.holds(
        """
        FROM a
        RUN x && echo a | \\
            b c | d; e | f
            ^^^ a failure of "b" goes unnoticed: the pipe has only the status of its last command
        onbuild run (g; h) | i
                     ^ a failure of "g" goes unnoticed: the pipe has only the status of its last command
        RUN sh -c 'j | k'
                   ^ a failure of "j" goes unnoticed: the pipe has only the status of its last command
        RUN <<EOF
        l |& m
        ^ a failure of "l" goes unnoticed: the pipe has only the status of its last command
        EOF
        """);
  }

  @Test
  void the_shell_is_that_of_the_stage_and_of_the_stages_it_builds_on() {
    rule.holds(
        """
        FROM a AS one
        SHELL ["/usr/local/bin/bash", "-eo", "pipefail", "-c"]
        RUN b | c
        FROM one
        RUN b | c
        SHELL ["/bin/sh", "-c"]
        RUN b | c
            ^ a failure of "b" goes unnoticed: the pipe has only the status of its last command
        FROM a
        RUN b | c
            ^ a failure of "b" goes unnoticed: the pipe has only the status of its last command
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN set -euxo pipefail; a | b",
        "RUN bash -o pipefail -c 'a | b'",
        "RUN <<EOF\nset -o pipefail\na | b\nEOF",
        "RUN <<EOF\n#!/usr/bin/env python3\na | b\nEOF",
        "RUN a || b",
        "RUN a \"|\" b '| c'",
        "RUN a # | b",
        "RUN [\"a\", \"|\", \"b\"]",
        "RUN case a in b|c) d;; esac",
        "RUN yes | printf x | b",
        "RUN cat <<EOF | b\nx\nEOF",
        "RUN cat <<< x | b",
        "SHELL [\"pwsh\", \"-c\"]\nRUN a | b",
        "# hadolint shell=pwsh # our base has no other\nRUN a | b",
        "# hadolint shell=/bin/bash -o pipefail\nRUN a | b",
        "CMD a | b"
      })
  void silent_where_it_is_set_or_no_pipe(String instruction) {
    rule.holds("FROM a\n" + instruction + "\n");
  }

  @Test
  void a_shell_that_a_comment_names_may_be_without_it() {
    rule.holds(
        """
        FROM a
        # hadolint shell=bash # not pwsh
        RUN b | c
            ^ a failure of "b" goes unnoticed: the pipe has only the status of its last command
        """);
  }

  @Test
  void set_in_another_run_or_subshell_does_not_help() {
    rule.holds(
        """
        FROM a
        RUN set -o pipefail
        RUN (set -o pipefail); b | c
                               ^ a failure of "b" goes unnoticed: the pipe has only the status of its last command
        """);
  }

  @Test
  void what_may_fail_can_be_set() {
    rule.under("rules:\n  pipe-without-pipefail:\n    ignoreLeft: [curl]\n")
        .holds(
            """
            FROM a
            RUN curl | b
            RUN echo | b
                ^^^^ a failure of "echo" goes unnoticed: the pipe has only the status of its last command
            """);
  }
}
