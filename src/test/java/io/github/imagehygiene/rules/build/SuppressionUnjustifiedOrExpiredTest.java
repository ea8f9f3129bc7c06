package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class SuppressionUnjustifiedOrExpiredTest {

  private final Trial rule = Trial.of("suppression-unjustified-or-expired");

  @Test
  void a_reason_is_missed_once_a_comment_not_once_an_id() {
    rule.holds(
        """
        FROM a:1
        # image-hygiene ignore=last-user-root,image-runs-as-root
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the comment gives no reason, so it suppresses nothing; end it with the reason
        USER root
        """);
  }

  @Test
  void what_a_rule_that_is_off_would_find_is_not_known_to_be_unused() {
    rule.under("rules: {last-user-root: off}")
        .holds("FROM a:1\n# image-hygiene ignore=last-user-root why\nUSER 1\n");
  }

  @Test
  void comments_of_peers_count_only_if_that_is_wanted() {
    String text = "FROM a:1\n# hadolint ignore=DL3002\n%sUSER 1\n";
    rule.holds(text.formatted(""));
    rule.under("rules: {suppression-unjustified-or-expired: {peersToo: true}}")
        .holds(
            text.formatted(
                "                  ^^^^^^ \"DL3002\" is ignored, but nothing of it was found\n"));
  }

  @Test
  void an_exception_in_a_policy_file_that_is_over_is_told_without_a_place() {
    rule.under("suppressions: [{rule: DL3002, reason: port 80, until: 2026-11-20}]")
        .holds(
            "FROM a:1\nUSER root\n",
            """
            user root
            ! "DL3002" is ignored until 2026-11-20 only (line 5 of the page:1:16)
            """);
  }

  @Test
  void a_finding_about_suppressions_can_itself_be_let_pass() {
    rule.holds(
        """
        # image-hygiene global ignore=suppression-unjustified-or-expired we know
        FROM a:1
        # image-hygiene ignore=last-user-root once
        USER 1
        """);
  }

  @Test
  void a_comment_that_is_not_understood_is_told_inside_an_instruction_too() {
    rule.holds(
        """
        FROM a:1
        RUN echo a \\
          # image-hygiene: ignore=last-user-root why
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the comment lets nothing pass; expected # image-hygiene [global] ignore=<rule>,… [until=<last day>] <reason>
          && echo b
        """);
  }
}
