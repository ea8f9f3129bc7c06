package io.github.imagehygiene.rules.metadata;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class RequiredLabelMissingTest {

  private final Trial rule = Trial.of("required-label-missing");
  private final Trial team = rule.under("policies: {requiredLabels: {team: text}}");

  @Test
  void what_the_target_stage_ends_with_counts() {
    team.holds(
        """
        FROM a AS b
        LABEL team=x
        FROM c
             ^ the required label team is not set
        COPY --from=b /x /x
        LABEL Team=x
        RUN <<EOF
        LABEL team=x
        EOF
        """);
  }

  @Test
  void labels_of_stages_built_on_count() {
    team.holds(
        """
        FROM a AS b
        label "team"="x" \\
          other=y
        FROM b
        """);
  }

  @Test
  void the_old_form_counts() {
    team.holds(
        """
        FROM a
        LABEL team the shop
        """);
  }

  @Test
  void a_trigger_of_a_stage_built_on_counts() {
    team.holds(
        """
        FROM a AS b
        ONBUILD LABEL team=x
        FROM b
        """);
  }

  @Test
  void a_key_of_unknown_name_may_be_it() {
    team.holds(
        """
        FROM a
        LABEL $KEY=x
        """);
  }

  @Test
  void the_image_decides_where_it_was_looked_at() {
    team.holds(
        """
        FROM a
        """,
        """
        label team=shop
        """);
  }

  @Test
  void without_a_policy_none_is_required() {
    rule.holds(
        """
        FROM a
        """);
  }
}
