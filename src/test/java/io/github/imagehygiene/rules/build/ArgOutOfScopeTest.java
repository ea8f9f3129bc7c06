package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class ArgOutOfScopeTest {

  private final Trial rule = Trial.of("arg-out-of-scope");

  @Test
  void a_stage_and_those_built_on_it_see_what_it_declares_again() {
    rule.holds(
        """
        ARG A=1
        arg B
        FROM alpine:$A AS base
        ARG A
        WORKDIR /$A
        FROM base
        WORKDIR /$A
        FROM debian
        user \\
          "${B}"
           ^^^^ "B" is declared above the first FROM, which no stage sees, so it is empty
        WORKDIR /$A
                 ^^ "A" is declared above the first FROM, which no stage sees, so it is empty
        """);
  }

  @Test
  void an_ENV_or_an_alternative_value_will_do() {
    rule.holds("ARG A\nFROM debian\nENV A=1\nWORKDIR /$A\n");
    rule.holds("ARG A\nFROM debian\nWORKDIR /${A:-b}\n");
  }

  @Test
  void what_nobody_declares_and_what_a_shell_reads_is_for_others() {
    rule.holds("ARG A\nFROM debian\nWORKDIR /$B\nRUN echo $A\nWORKDIR /\\$A\n");
  }

  @Test
  void a_base_that_is_not_known_may_set_it() {
    rule.holds("ARG JAVA_VERSION=21\nFROM eclipse-temurin:$JAVA_VERSION\nENV A=$JAVA_VERSION\n");
  }
}
