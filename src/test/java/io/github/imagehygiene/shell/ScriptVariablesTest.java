package io.github.imagehygiene.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptVariablesTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '@',
      textBlock =
          """
          x $E                           ! env
          A=1; x $A                      ! 1
          A=1 && B="$A-$E" && x "$B"     ! 1-env
          A=1; A=2; x $A                 ! 2
          x $E; E=2                      ! env
          E=2; x $E                      ! 2
          A=1; A+=2; x $A                ! 12
          export A=1 B=2; x $A$B         ! 12
          export "A=1" B'=2'; x $A$B     ! 12
          A=1; "A=2"; x $A               ! 1
          A=1 B=$A; x $B                 ! 1
          E=2 x $E                       ! env
          E=2 y; x $E                    ! env
          A=1; (x $A)                    ! 1
          A=1; y | x $A                  ! 1
          A=1; if y; then x $A; fi       ! 1
          (A=1; x $A)                    ! 1
          if y; then A=1; x $A; fi       ! 1
          A=1; x $(x $A)                 ! 1
          A=1; sh -c "x $A"              ! 1
          printf %s E; x $E              ! env
          """)
  void a_variable_has_the_value_that_it_was_given(String script, String value) {
    assertThat(valueOfFirstArgument(script)).contains(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x $A",
        "E=$(y); x $E",
        "E=$A; x $E",
        "if y; then E=2; fi; x $E",
        "y || E=2; x $E",
        "(E=2); x $E",
        "while y; do E=2; done; x $E",
        "for E in 1 2; do x $E; done",
        "for E in 1 2; do y; done; x $E",
        "read -r E; x $E",
        "unset E; x $E",
        "printf -v E y; x $E",
        "f() { E=2; }; x $E",
        "if y; then E=1; else x $E; fi",
        "case y in a) E=2;; esac; x $E",
        "E+=$A; x $E"
      })
  void a_variable_that_may_have_other_values_has_none(String script) {
    assertThat(valueOfFirstArgument(script)).isEmpty();
  }

  @Test
  void values_do_not_grow_without_end() {
    String script = "A=xxxxxxxx\n" + "A=$A$A\n".repeat(1000) + "x $A";

    assertThat(valueOfFirstArgument(script)).isEmpty();
  }

  private static Optional<String> valueOfFirstArgument(String text) {
    ShellScript script = Scripts.script(text);
    ShellCommand command = Scripts.named(script, "x");
    return command
        .words()
        .get(1)
        .value(
            script
                .variables(name -> Optional.ofNullable(Map.of("E", "env").get(name)))
                .at(command));
  }
}
