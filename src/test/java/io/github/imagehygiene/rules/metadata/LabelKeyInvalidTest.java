package io.github.imagehygiene.rules.metadata;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class LabelKeyInvalidTest {

  private final Trial rule = Trial.of("label-key-invalid");

  @Test
  void the_old_form_quotes_and_continuations_are_read() {
    rule.holds(
        """
        FROM a
        label .invalid ="foo"
              ^^^^^^^^ the label key ".invalid" is not made of lower-case letters, digits and single . and - between them
        LABEL ok=1 \\
          "1x"=2
          ^^^^ the label key "1x" is not made of lower-case letters, digits and single . and - between them
        """);
  }

  @Test
  void every_stage_is_looked_at() {
    rule.holds(
        """
        FROM a
        LABEL a--b=1
              ^^^^ the label key "a--b" is not made of lower-case letters, digits and single . and - between them
        FROM b
        LABEL a-=1
              ^^ the label key "a-" is not made of lower-case letters, digits and single . and - between them
        """);
  }

  @Test
  void a_key_counts_by_what_it_comes_to() {
    rule.holds(
        """
        FROM a
        ARG NS=io.docker
        LABEL $NS.x=1 $NEVER=2
              ^^^^^ the label key "io.docker.x" lies in a namespace that Docker reserves for itself
        """);
  }

  @Test
  void one_letter_is_a_key() {
    rule.holds(
        """
        FROM a
        LABEL a=1 io.dockerx.y=2
        """);
  }

  @Test
  void keys_can_be_allowed() {
    rule.under(
            """
        rules:
          label-key-invalid:
            allowedKeys: com.docker.extension.*
        """)
        .holds(
            """
        FROM a
        LABEL com.docker.extension.x=1 com.docker.x=2
                                       ^^^^^^^^^^^^ the label key "com.docker.x" lies in a namespace that Docker reserves for itself
        """);
  }
}
