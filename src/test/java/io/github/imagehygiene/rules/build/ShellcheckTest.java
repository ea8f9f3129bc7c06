package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellcheckTest {

  private final Trial rule = Trial.of("shellcheck");

  @Test
  void faults_stand_where_they_are_through_continuations_triggers_and_heredocs() {
    rule.holds(
        """
        FROM a
        run --mount=type=tmpfs,target=/t ls \\
          # a comment
          && rm $(cat \\
                ^^^^^^^ Quote this to prevent word splitting (SC2046)
            list)
        ONBUILD RUN rm $(ls)
                       ^^^^^ Quote this to prevent word splitting (SC2046)
        RUN <<EOF
        #!/bin/bash
        rm "é\uD83D\uDE00" $(ls)
                 ^^^^^ Quote this to prevent word splitting (SC2046)
        EOF
        RUN <<EOF bash
        rm $(ls)
           ^^^^^ Quote this to prevent word splitting (SC2046)
        EOF
        HEALTHCHECK CMD cat $(ls)
                            ^^^^^ Quote this to prevent word splitting (SC2046)
        """);
  }

  @Test
  void a_backtick_may_be_the_escape() {
    rule.holds(
        """
        # escape=`
        FROM a
        RUN rm `
          $(ls)
          ^^^^^ Quote this to prevent word splitting (SC2046)
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN [\"rm\", \"x $(ls)\"]",
        "SHELL [\"pwsh\", \"-c\"]\nRUN rm $(ls)",
        "SHELL [\"zsh\", \"-c\"]\nRUN rm $(ls)",
        "RUN <<EOF\n#!/usr/bin/env python\nprint $(ls)\nEOF",
        "COPY <<EOF /x\nrm $(ls)\nEOF",
        "# hadolint ignore=SC2046\nRUN rm $(ls)",
        "# image-hygiene ignore=sc2046 known to be one word\nRUN rm $(ls)",
        "# image-hygiene ignore=shellcheck known to be one word\nRUN rm $(ls)",
      })
  void what_no_such_shell_reads_and_what_is_suppressed_is_let_pass(String instruction) {
    rule.holds("FROM a\n" + instruction + "\n");
  }

  @Test
  void an_id_suppresses_its_own_fault_alone() {
    rule.holds(
        """
        FROM a
        # hadolint ignore=SC2046
        RUN rm $(ls) $file
                     ^^^^^ Double quote to prevent globbing and word splitting (SC2086)
        """);
  }

  @Test
  void an_id_can_be_turned_off() {
    rule.under("rules:\n  SC2046: off\n")
        .holds(
            """
            FROM a
            RUN rm $(ls) $file
                         ^^^^^ Double quote to prevent globbing and word splitting (SC2086)
            """);
  }

  @Test
  void an_id_can_be_all_that_is_turned_on() {
    rule.under("rules:\n  shellcheck: off\n  SC2046: error\n")
        .holds(
            """
            FROM a
            RUN rm $(ls) $file
                   ^^^^^ Quote this to prevent word splitting (SC2046)
            """);
  }
}
