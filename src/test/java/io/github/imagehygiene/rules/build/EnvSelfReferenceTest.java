package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvSelfReferenceTest {

  private final Trial rule = Trial.of("env-self-reference");

  @Test
  void any_form_of_use_and_the_second_of_two_equal_names() {
    rule.holds(
        """
        FROM a
        env A="b" \\
          C="${A:-d}"
             ^^^^^^^ "A" is not yet what this ENV sets it to
        ENV PATH=/a:$PATH PATH=/b:$PATH
                                  ^^^^^ "PATH" is not yet what this ENV sets it to
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FROM a\nENV A=1\nENV A=2 B=$A\n",
        "FROM a\nARG A\nENV A=2 B=$A\n",
        "FROM a AS b\nENV A=1\nFROM b\nENV A=2 B=$A\n",
        "FROM a\nENV A=1 B=$AB C='$A' D=\\$A\n",
        "FROM a\nENV OLD=$A A=1\n",
        "FROM a\nENV A x $A\n",
        "FROM a\nENV PATH=/x:$PATH\n",
      })
  void what_is_set_before_is_fine(String dockerfile) {
    rule.holds(dockerfile);
  }
}
