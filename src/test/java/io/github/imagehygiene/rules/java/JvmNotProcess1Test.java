package io.github.imagehygiene.rules.java;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JvmNotProcess1Test {

  private final Trial rule = Trial.of("jvm-not-process-1");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\"/bin/bash\", \"-lc\", \"java -jar x.jar; echo done\"]",
        "[\"sh\", \"-c\", \"exec java -jar x.jar &\"]",
        "[\"sh\", \"-c\", \"(exec java -jar x.jar)\"]",
        "[\"sh\", \"-c\", \"java -jar x.jar | tee log\"]"
      })
  void a_shell_that_stays_is_process_1(String start) {
    rule.holds(
        """
        FROM a
        ENTRYPOINT %s
                   %s the shell around "java" stays process 1 and does not pass SIGTERM on
        """
            .formatted(start, "^".repeat(start.length())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\"sh\", \"-c\", \"java -jar x.jar\"]",
        "[\"sh\", \"-c\", \"cd /app && java -jar x.jar\"]",
        "[\"bash\", \"-c\", \"export A=1; java -jar x.jar\"]",
        "[\"sh\", \"-c\", \"exec sh -c 'java -jar x.jar'\"]",
        "[\"tini\", \"--\", \"sh\", \"-c\", \"java -jar x.jar\"]",
        "[\"busybox\", \"sh\", \"-c\", \"java -jar x.jar\"]"
      })
  void some_shells_become_their_last_command(String start) {
    rule.holds(
        """
        FROM a
        ENTRYPOINT %s
                   %s the shell around "java" may stay process 1 and does not pass SIGTERM on
        """
            .formatted(start, "^".repeat(start.length())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\"java\", \"-jar\", \"x.jar\"]",
        "[\"tini\", \"--\", \"java\", \"-jar\", \"x.jar\"]",
        "[\"sh\", \"-c\", \"V=$(java -version) exec java -jar x.jar\"]",
        "[\"sh\", \"-c\", \"if java -version; then exec java -jar x.jar; fi\"]",
        "[\"sh\", \"-c\", \"java -jar setup.jar && exec nginx\"]",
        "[\"sh\", \"-c\", \"exec gosu app java -jar x.jar\"]",
        "[\"sh\", \"-c\", \"exec sh -c 'exec java -jar x.jar'\"]",
        "[\"sh\", \"-c\", \"trap 'kill $P' TERM; java -jar x.jar & P=$!; wait\"]",
        "[\"dumb-init\", \"sh\", \"-c\", \"java -jar x.jar\"]",
        "[\"tini\", \"-g\", \"--\", \"sh\", \"-c\", \"java -jar x.jar\"]",
        "[\"sh\", \"-c\", \"echo java -jar x.jar\"]",
        "[\"sh\", \"/start.sh\"]"
      })
  void whoever_passes_the_signal_on_is_right(String start) {
    rule.holds("FROM a\nENTRYPOINT " + start + "\n");
  }

  @Test
  void the_words_of_CMD_stand_behind_those_of_ENTRYPOINT() {
    rule.holds(
        """
        FROM a
        CMD ["java -jar x.jar"]
        entrypoint ["/bin/sh", \\
                   ^^^^^^^^^^^^^ the shell around "java" may stay process 1 and does not pass SIGTERM on
          "-c"]
        """);
    rule.holds("FROM a\nENTRYPOINT [\"/run.sh\"]\nCMD [\"sh\", \"-c\", \"java -jar x.jar\"]\n");
  }

  @Test
  void only_what_ships_is_started() {
    rule.holds(
        """
        FROM a AS build
        CMD ["sh", "-c", "java -jar x.jar"]
        FROM a AS base
        CMD ["sh", "-c", "java -jar x.jar"]
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the shell around "java" may stay process 1 and does not pass SIGTERM on
        FROM base
        ONBUILD CMD ["sh", "-c", "java -jar x.jar"]
        """);
  }

  @Test
  void what_plain_shell_form_is_reported_for_is_not_said_twice() {
    rule.holds("FROM a\nENTRYPOINT java -jar x.jar\n");
  }

  @Test
  void who_sets_a_shell_has_one_around_the_JVM_too() {
    rule.holds(
        """
        FROM a
        SHELL ["/bin/bash", "-c"]
        CMD "$JAVA_HOME/bin/java" -jar x.jar
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the shell around "$JAVA_HOME/bin/java" may stay process 1 and does not pass SIGTERM on
        """);
    rule.holds("FROM a\nSHELL [\"/bin/bash\", \"-c\"]\nCMD exec java -jar x.jar\n");
    rule.holds("FROM a\nSHELL [\"cmd\", \"/c\"]\nCMD java -jar x.jar\n");
  }
}
