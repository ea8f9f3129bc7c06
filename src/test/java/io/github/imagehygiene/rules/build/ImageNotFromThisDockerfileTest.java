package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class ImageNotFromThisDockerfileTest {

  private final Trial rule = Trial.of("image-not-from-this-dockerfile");

  @Test
  void another_target_of_the_same_file_is_the_matter_of_another_rule() {
    rule.holds(
        """
        FROM a AS one
        RUN x
        FROM a
        COPY b c
        """,
        """
        layer /bin/sh -c #(nop) ADD file:7dd4 in /
        layer RUN /bin/sh -c x # buildkit
        """);
  }

  @Test
  void an_image_that_no_Dockerfile_made_is_not_held_against_one() {
    rule.holds(
        """
        FROM a
        RUN x
        """,
        """
        layer /bin/sh -c #(nop) ADD file:7dd4 in /
        layer jib-maven-plugin:3.5.2
        """);
  }

  @Test
  void what_only_sets_something_may_differ() {
    rule.holds(
        """
        FROM a
        RUN x
        USER 1
        """,
        """
        layer /bin/sh -c #(nop) ADD file:7dd4 in /
        layer RUN /bin/sh -c x # buildkit
        """);
  }

  @Test
  void a_heredoc_a_continuation_and_a_lower_case_keyword_are_as_they_are_written() {
    rule.holds(
        """
        FROM a
        run echo a && \\
          # why
          echo b
        RUN <<EOF
        set -e
        echo c
        EOF
        """,
        """
        layer /bin/sh -c #(nop) ADD file:7dd4 in /
        layer RUN /bin/sh -c echo a &&   echo b # buildkit
        layer RUN /bin/sh -c set -e echo c # buildkit
        """);
  }

  @Test
  void a_history_that_is_too_short_shows_where_it_ends() {
    rule.holds(
        """
        FROM a
        RUN x
        ^^^^^ the image's history ends before it comes to this RUN
        RUN y
        """,
        """
        layer RUN /bin/sh -c y # buildkit
        """);
  }

  @Test
  void below_scratch_there_is_nothing() {
    rule.holds(
        "FROM scratch\nCOPY a b\n",
        """
        layer COPY c d # buildkit
        layer COPY a b # buildkit
        ! the image has layers that this Dockerfile, which builds on scratch, does not make
        """);
  }

  @Test
  void a_base_that_ends_alike_is_not_taken_for_the_own() {
    rule.holds(
        """
        FROM a
        RUN x
        ^^^^^ the image's history ends before it comes to this RUN
        COPY b c
        """,
        """
        beside a 2
        layer /bin/sh -c #(nop) ADD file:7dd4 in /
        layer RUN /bin/sh -c x # buildkit
        layer COPY b c # buildkit
        """);
  }

  @Test
  void an_image_that_was_built_by_no_known_steps_is_not_evaluated() {
    rule.isNotEvaluated("the image has no history", "FROM a\nRUN x\n", "user 1\n");
  }
}
