package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunLineTooLongTest {

  private static final String WORDS = "one two three four five six ";

  private final Trial rule = Trial.of("run-line-too-long");

  @Test
  void every_line_of_a_script_is_measured_as_it_stands() {
    rule.holds(
        """
        FROM a
        RUN %1$s%2$s
        ^^^^%3$s the line has 121 columns, and 120 are allowed
        ONBUILD run true \\
          # %1$s%2$s
          && %1$s%2$s
          ^^^%3$s the line has 122 columns, and 120 are allowed
        RUN %1$s%4$s \\
        ^^^^%5$s^^ the line has 121 columns, and 120 are allowed
        """
            .formatted(WORDS, "x".repeat(89), "^".repeat(117), "x".repeat(87), "^".repeat(115)));
  }

  @Test
  void a_heredoc_counts_if_it_is_the_script() {
    rule.holds(
        """
        FROM a
        RUN <<EOF
        # %1$s%2$s
        echo %1$s%2$s
        ^^^^^%3$s the line has 122 columns, and 120 are allowed
        cat <<X > /a
        echo %1$s%2$s
        X
        EOF
        RUN cat <<EOF > /a
        echo %1$s%2$s
        EOF
        RUN <<EOF
        #!/usr/bin/env python3
        echo %1$s%2$s
        EOF
        """
            .formatted(WORDS, "x".repeat(89), "^".repeat(117)));
  }

  @Test
  void the_escape_of_the_file_continues_a_line() {
    rule.holds(
        """
        # escape=`
        FROM a
        SHELL ["pwsh", "-Command"]
        RUN %1$s `
            %1$s%2$s
            %3$s the line has 121 columns, and 120 are allowed
        """
            .formatted(WORDS + "seven", " x".repeat(42), "^".repeat(117)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN one two three four five",
        "RUN one two three four && - | ",
        "RUN one two three four https://example.com/",
        "RUN one two three four FILE:///",
        "RUN one two three four five seven # ",
        "RUN [\"one\", \"two\", \"three\", \"four\", \"five\", \"six\", \"seven\"] #",
        "LABEL a=1 b=2 c=3 d=4 e=5 f=6 g=7 h=",
        "COPY one two three four five six seven ",
      })
  void what_cannot_be_broken_comments_and_other_instructions_are_let_pass(String line) {
    rule.holds("FROM a\n" + line + "x".repeat(120) + "\n");
  }

  @Test
  void the_columns_can_be_set() {
    rule.under("rules:\n  run-line-too-long:\n    max: 31\n")
        .holds(
            """
            FROM a
            RUN one two three four five six
            RUN one two three four five six.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the line has 32 columns, and 31 are allowed
            """);
  }
}
