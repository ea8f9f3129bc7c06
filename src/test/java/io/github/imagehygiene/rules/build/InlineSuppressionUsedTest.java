package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class InlineSuppressionUsedTest {

  private final Trial rule = Trial.of("inline-suppression-used");

  @Test
  void every_tools_comment_is_found_wherever_it_stands() {
    rule.holds(
        """
        # check=skip=all
        ^^^^^^^^^^^^^^^^ a comment lets findings of all pass
        FROM a
        RUN b && \\
          # image-hygiene ignore=DL3008,DL3009 why
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ a comment lets findings of DL3008, DL3009 pass
          c
        #checkov:skip=CKV_DOCKER_2:no need
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ a comment lets findings of CKV_DOCKER_2 pass
        """);
  }

  @Test
  void other_pragmas_and_text_that_is_no_comment_are_none() {
    rule.holds(
        """
        # hadolint shell=powershell
        # check=error=true
        FROM a
        RUN <<EOF
        # hadolint ignore=DL3008
        EOF
        RUN echo # hadolint ignore=DL3008
        """);
  }
}
