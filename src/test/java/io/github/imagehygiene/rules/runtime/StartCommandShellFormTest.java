package io.github.imagehygiene.rules.runtime;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class StartCommandShellFormTest {

  private final Trial rule = Trial.of("start-command-shell-form");

  @Test
  void json_over_several_lines_is_no_shell_form() {
    rule.holds(
        """
        FROM a
        CMD [ "/bin/sh", "-c", \\
          "echo foo && \\
           echo bar" \\
          ]
        """);
  }

  @Test
  void what_only_looks_like_json_is_for_another_rule() {
    rule.holds("FROM a\nENTRYPOINT ['java', '-jar']\n");
    rule.under("rules: {exec-form-malformed: off}")
        .holds(
            """
            FROM a
            ENTRYPOINT ['java', '-jar']
                       ^^^^^^^^^^^^^^^^ ENTRYPOINT in shell form may make the shell process 1, which does not pass SIGTERM on
            """);
  }

  @Test
  void a_trigger_and_a_lower_case_keyword_are_read() {
    rule.holds(
        """
        FROM a
        onbuild entrypoint java
                           ^^^^ ENTRYPOINT in shell form may make the shell process 1, which does not pass SIGTERM on
        cmd \\
          java -version
          ^^^^^^^^^^^^^ CMD in shell form may make the shell process 1, which does not pass SIGTERM on
        """);
  }

  @Test
  void a_health_check_is_not_the_start_command() {
    rule.holds(
        """
        FROM a
        HEALTHCHECK CMD curl x || exit 1
        """);
  }

  @Test
  void a_shell_that_becomes_the_program_is_right() {
    rule.holds(
        """
        FROM a
        ENTRYPOINT exec java -jar x.jar
        CMD cd /app && exec ./run "$@"
        """);
  }

  @Test
  void a_shell_that_comes_back_is_not() {
    rule.holds(
        """
        FROM a
        ENTRYPOINT exec java | tee log
                   ^^^^^^^^^^^^^^^^^^^ ENTRYPOINT in shell form makes the shell process 1, which does not pass SIGTERM on
        CMD (exec java)
            ^^^^^^^^^^^ CMD in shell form makes the shell process 1, which does not pass SIGTERM on
        """);
  }

  @Test
  void who_sets_a_shell_means_to_use_it_in_stages_built_on_it_too() {
    rule.holds(
        """
        FROM a AS b
        SHELL ["/bin/bash", "-c"]
        CMD x
        FROM b AS c
        FROM c
        CMD y
        FROM a
        ONBUILD SHELL ["/bin/bash", "-c"]
        CMD z
            ^ CMD in shell form may make the shell process 1, which does not pass SIGTERM on
        """);
  }

  @Test
  void nothing_at_all_is_no_shell_form() {
    rule.holds(
        """
        FROM a
        CMD []
        ENTRYPOINT
        """);
  }

  @Test
  void the_image_decides_where_it_was_looked_at() {
    rule.holds(
        """
        FROM a
        CMD java -jar x
        """,
        """
        cmd java -jar x
        """);
  }

  @Test
  void what_a_shell_must_wait_for_and_what_dash_runs_makes_it_process_1_for_sure() {
    rule.holds(
        """
        FROM a
        ENTRYPOINT b | c
                   ^^^^^ ENTRYPOINT in shell form makes the shell process 1, which does not pass SIGTERM on
        CMD while true; do b; done
            ^^^^^^^^^^^^^^^^^^^^^^ CMD in shell form makes the shell process 1, which does not pass SIGTERM on
        FROM a
        CMD b && c
            ^^^^^^ CMD in shell form may make the shell process 1, which does not pass SIGTERM on
        FROM a
        CMD b > c
            ^^^^^ CMD in shell form may make the shell process 1, which does not pass SIGTERM on
        FROM debian:12 AS d
        FROM d
        CMD b
            ^ CMD in shell form makes the shell process 1, which does not pass SIGTERM on
        FROM docker.io/library/ubuntu
        ENTRYPOINT b && c
                   ^^^^^^ ENTRYPOINT in shell form makes the shell process 1, which does not pass SIGTERM on
        FROM example.com/debian
        CMD b
            ^ CMD in shell form may make the shell process 1, which does not pass SIGTERM on
        """);
  }
}
