package io.github.imagehygiene.rules.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.rule.Preset;
import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DockerfileUnparsableTest {

  private final Trial rule = Trial.of("dockerfile-unparsable");

  @Test
  void a_text_that_is_no_dockerfile_is_one_finding() {
    rule.holds(
        """
        # Shop

        This project has no Dockerfile yet.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no FROM: a Dockerfile begins with FROM image

        Come back later.
        """);
  }

  @Test
  void a_slip_in_FROM_is_told_as_such() {
    rule.holds(
        """
        FORM debian
        ^^^^ unknown instruction: FORM (did you mean FROM?)
        RUN true
        """);
  }

  @Test
  void binary_content_is_one_finding() {
    rule.holds("\0PNG\n^ binary content: a Dockerfile is UTF-8 text without NUL characters\n\0x\n");
  }

  @ParameterizedTest
  @EnumSource
  void no_preset_goes_without_it(Preset preset) {
    assertThat(DockerfileUnparsable.INFO.levels().in(preset)).isEqualTo(Level.ERROR);
  }

  @Test
  void an_empty_file_is_one_finding() {
    rule.holds("\n^ the file is empty\n");
  }

  @Test
  void what_another_rule_says_is_not_said_twice() {
    rule.holds("LABEL a=b\nFROM a\nONBUILD FROM b\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# escape=`\nFROM a\nRUN b `\n  # c\n  d\n",
        "\uFEFFFROM a\n",
        "from a\nrun <<-'A' <<B && x\n\ta\n\tA\nb # no comment\nB\nUSER 1\n",
        "# syntax=acme/frontend\nFROM a\nINCLUDE b\nCOPY --new=1 a b\n",
      })
  void what_docker_takes_is_fine(String dockerfile) {
    rule.holds(dockerfile);
  }
}
