package io.github.imagehygiene.rules.runtime;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DebugModeEnabledTest {

  private final Trial rule = Trial.of("debug-mode-enabled");

  @Test
  void what_ships_counts() {
    rule.holds(
        """
        FROM a AS build
        ENV DEBUG=true
        FROM a AS base
        ENV DEBUG=true
        env flask_debug \\
          yes
          ^^^ flask_debug=yes runs the program as its developers do
        FROM base
        ENV DEBUG=false
        ONBUILD ENV DEBUG=true
        """);
  }

  @Test
  void variables_are_replaced_first() {
    rule.holds(
        """
        FROM a
        ARG MODE=development
        ENV NODE_ENV="$MODE"
                     ^^^^^^^ NODE_ENV=development runs the program as its developers do
        ARG LATER
        ENV APP_ENV=$LATER
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "JAVA_TOOL_OPTIONS=-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=*:5005",
        "JAVA_OPTS_APPEND=-agentlib:jdwp=transport=dt_socket,server=y,address=5005",
        "CATALINA_OPTS=-Xrunjdwp:transport=dt_socket,server=y",
      })
  void a_port_for_a_debugger_of_Java_is_open(String pair) {
    String value = pair.substring(pair.indexOf('=') + 1);
    String name = pair.substring(0, pair.indexOf('='));
    rule.holds(
        """
        FROM a
        ENV %s
            %s%s %s runs the program as its developers do
        """
            .formatted(pair, " ".repeat(name.length() + 1), "^".repeat(value.length()), pair));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DEBUG=0",
        "DEBUG=",
        "NODE_ENV_DIR=dev",
        "NODEBUG=1",
        "DEBUGGER=true",
        "NODE_ENV=production",
        "XDEBUG_MODE=off",
        "SPRING_PROFILES_ACTIVE=devices,prod",
        "LOGGING_LEVEL_ROOT=INFO",
        "PATH=/dev",
        "JAVA_TOOL_OPTIONS=-javaagent:/agentlib:jdwp=.jar",
        "JAVA_OPTS=-Dhint=-agentlib:jdwp="
      })
  void other_names_and_values_are_none(String pair) {
    rule.holds("FROM a\nENV " + pair + "\n");
  }
}
