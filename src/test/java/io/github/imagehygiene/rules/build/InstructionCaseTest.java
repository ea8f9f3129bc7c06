package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class InstructionCaseTest {

  private final Trial rule = Trial.of("instruction-case");

  @Test
  void triggers_and_arguments_above_FROM_count() {
    rule.holds(
        """
        arg A
        ^^^ "arg" is not in upper case
        FROM a
        ONBUILD run b
                ^^^ "run" is not in upper case
        RUN <<EOF
        run c
        EOF
        """);
  }

  @Test
  void the_keyword_within_HEALTHCHECK_counts() {
    rule.holds(
        """
        FROM a
        HEALTHCHECK --interval=5s cmd cmd none
                                  ^^^ "cmd" is not in upper case
        HEALTHCHECK None
                    ^^^^ "None" is not in upper case
        HEALTHCHECK CMD ["cmd"]
        """);
    rule.holds("from a\nuser 1\nhealthcheck none\n");
  }

  @Test
  void what_is_no_instruction_has_no_case() {
    rule.holds("FROM a\nrunn b\nrunn c\nrunn d\n");
  }

  @Test
  void upper_case_may_be_wanted_whatever_the_others_do() {
    rule.under("rules: {instruction-case: {style: upper}}")
        .holds(
            """
            from a
            ^^^^ "from" is not in upper case
            user 1
            ^^^^ "user" is not in upper case
            """);
  }
}
