package io.github.imagehygiene.rules.size;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class RemovedBytesTest {

  private static final Trial RULE = Trial.of("removed-bytes");
  private static final Trial ALONE =
      RULE.under("rules:\n  bytes-dead-by-later-instruction: off\n  cleanup-in-later-layer: off\n");

  private static final String BASE = "layer /bin/sh -c #(nop) ADD file:0 in /\n";

  @Test
  void yields_to_the_rules_that_name_both_lines() {
    String image =
        BASE + "layer COPY a /a # buildkit\nfile /a 2MB\nlayer RUN /bin/sh -c rm /a\ndelete /a\n";
    RULE.holds("FROM b\nCOPY a /a\nRUN rm /a\n", image);
    ALONE.holds(
        """
        FROM b
        COPY a /a
        ^^^^^^^^^ 2.00 MB of own layers are deleted in later ones, 1.00 MB are allowed; most in /a (line 2, deleted by line 3)
        RUN rm /a
        """,
        image);
  }

  @Test
  void yields_to_what_the_dockerfile_alone_tells() {
    RULE.under("rules:\n  bytes-dead-by-later-instruction: off\n")
        .holds(
            "FROM b\nRUN apt-get update && c\nRUN d && rm -rf /var/lib/apt/lists/*\n",
            BASE
                + "layer RUN /bin/sh -c apt-get update && c\nfile /var/lib/apt/lists/a 20MB\n"
                + "layer RUN /bin/sh -c d && rm -rf /var/lib/apt/lists/*\n"
                + "delete /var/lib/apt/lists/a\n");
  }

  @Test
  void does_not_yield_to_a_rule_that_the_user_ranks_lower() {
    RULE.under("rules:\n  removed-bytes: error\n")
        .holds(
            """
            FROM b
            COPY a /a
            ^^^^^^^^^ 2.00 MB of own layers are deleted in later ones, 1.00 MB are allowed; most in /a (line 2, deleted by line 3)
            RUN rm /a
            """,
            BASE
                + "layer COPY a /a # buildkit\nfile /a 2MB\n"
                + "layer RUN /bin/sh -c rm /a\ndelete /a\n");
  }

  @Test
  void a_file_with_a_name_left_is_not_gone() {
    ALONE.holds(
        "FROM b\nCOPY a /a\nRUN rm /a\n",
        BASE
            + "layer COPY a /a # buildkit\nfile /a 2MB\nlink /b /a\n"
            + "layer RUN /bin/sh -c rm /a\ndelete /a\n");
  }

  @Test
  void an_opaque_folder_hides_what_it_had() {
    ALONE.holds(
        """
        FROM b
        COPY a /a/
        ^^^^^^^^^^ 2.00 MB of own layers are deleted in later ones, 1.00 MB are allowed; most in /a/x (line 2, deleted by line 3)
        RUN rm -rf /a && mkdir /a
        """,
        BASE
            + "layer COPY a /a/ # buildkit\ndir /a\nfile /a/x 2MB\n"
            + "layer RUN /bin/sh -c rm -rf /a && mkdir /a\ndir /a\nopaque /a\n");
  }

  @Test
  void without_a_dockerfile_nobody_is_blamed() {
    ALONE.isNotEvaluated(
        "which layers come from the base image is not known",
        "layer\nfile /a 2MB\nlayer\ndelete /a\n");
  }
}
