package io.github.imagehygiene.rules.metadata;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

/** What holds of every rule about the format of a label, tried with that of URLs. */
class FormattedLabelsTest {

  private final Trial rule =
      Trial.of("label-not-url").under("policies: {requiredLabels: {x: url}}");

  @Test
  void the_last_value_of_the_target_stage_counts() {
    rule.holds(
        """
        FROM a AS b
        LABEL x="git@github.com:a/b.git"
        FROM c AS d
        LABEL x="git@github.com:a/b.git"
        FROM d
        LABEL x=https://example.org
        """);
  }

  @Test
  void continuations_and_the_old_form_are_read() {
    rule.holds(
        """
        FROM a
        label y=1 \\
          x="a b"
            ^^^^^ label x is "a b", which is no URL with its scheme
        """);
    rule.holds(
        """
        FROM a
        LABEL x a b
                ^^^ label x is "a b", which is no URL with its scheme
        """);
  }

  @Test
  void a_value_of_variables_or_none_is_not_judged() {
    rule.holds("FROM a\nARG V=???\nLABEL x=$V\n");
    rule.holds("FROM a\nLABEL x=\"\"\n");
  }

  @Test
  void the_image_decides_where_it_was_looked_at() {
    rule.holds("FROM a\nLABEL x=\"a b\"\n", "label x=https://example.org\n");
  }
}
