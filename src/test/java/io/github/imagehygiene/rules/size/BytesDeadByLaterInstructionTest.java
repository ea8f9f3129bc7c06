package io.github.imagehygiene.rules.size;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class BytesDeadByLaterInstructionTest {

  private static final Trial RULE = Trial.of("bytes-dead-by-later-instruction");

  private static final String BASE = "layer /bin/sh -c #(nop) ADD file:0 in /\nfile /b 90MB\n";

  @Test
  void tells_each_pair_of_lines_once_with_all_that_died_of_it() {
    RULE.holds(
        """
        FROM b
        RUN a
        ^^^^^ 1.50 MB written here stay in the image although line 4 takes their place: 900 kB written anew, 600 kB deleted
        ^^^^^ 3.00 MB written here stay in the image although line 3 deletes them
        RUN c
        RUN d
        """,
        BASE
            + "layer RUN /bin/sh -c a # buildkit\nfile /x 3MB\nfile /y 600kB\nfile /z 900kB\n"
            + "layer RUN /bin/sh -c c # buildkit\ndelete /x\nfile /n 1\n"
            + "layer RUN /bin/sh -c d # buildkit\ndelete /y\nfile /z 1MB\n");
  }

  @Test
  void a_COPY_writes_what_a_RUN_only_gives_another_owner() {
    String layers =
        "layer COPY x /x # buildkit\nfile /x 3MB\n" + "layer %s # buildkit\nfile /x 3MB 1000:0\n";
    RULE.holds(
        """
        FROM b
        COPY x /x
        ^^^^^^^^^ 3.00 MB written here stay in the image although line 3 writes the files anew at the same size
        COPY --chown=1000 x /x
        """,
        BASE + layers.formatted("COPY --chown=1000 x /x"));
    RULE.holds(
        """
        FROM b
        COPY x /x
        ^^^^^^^^^ 3.00 MB written here stay in the image although line 3 only gives the files another owner or mode
        RUN chown 1000 /x
        """,
        BASE + layers.formatted("RUN /bin/sh -c chown 1000 /x"));
  }

  @Test
  void a_few_bytes_are_let_pass() {
    String image =
        BASE
            + "layer RUN /bin/sh -c a # buildkit\nfile /x 999999\n"
            + "layer RUN /bin/sh -c c # buildkit\ndelete /x\n";
    RULE.holds("FROM b\nRUN a\nRUN c\n", image);
    RULE.under("rules:\n  bytes-dead-by-later-instruction:\n    min: 500kB\n")
        .holds(
            """
            FROM b
            RUN a
            ^^^^^ 1.00 MB written here stay in the image although line 3 deletes them
            RUN c
            """,
            image);
  }

  @Test
  void what_is_deleted_of_the_base_is_nobodys_waste() {
    RULE.holds(
        "FROM b\nRUN a\n", BASE + "layer RUN /bin/sh -c a # buildkit\ndelete /b\nfile /c 1MB\n");
  }

  @Test
  void layers_of_a_stage_below_count_as_own() {
    RULE.holds(
        """
        FROM b AS one
        COPY x /x/
        ^^^^^^^^^^ 3.00 MB written here stay in the image although line 4 deletes them
        FROM one
        RUN rm -r /x
        """,
        BASE
            + "layer COPY x /x/ # buildkit\ndir /x\nfile /x/y 3MB\n"
            + "layer RUN /bin/sh -c rm -r /x # buildkit\ndelete /x\n");
  }

  @Test
  void without_a_dockerfile_nobody_is_blamed() {
    RULE.isNotEvaluated(
        "which layers come from the base image is not known",
        "layer\nfile /a 2MB\nlayer\ndelete /a\n");
  }
}
