package io.github.imagehygiene.rules.size;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class RewrittenBytesTest {

  private static final Trial RULE = Trial.of("rewritten-bytes");
  private static final Trial ALONE = RULE.under("rules:\n  bytes-dead-by-later-instruction: off\n");

  private static final String BASE = "layer /bin/sh -c #(nop) ADD file:0 in /\nfile /b 90MB\n";

  @Test
  void yields_to_the_rule_that_names_both_lines() {
    RULE.holds(
        "FROM b\nCOPY a /a\nRUN chmod 600 /a\n",
        BASE
            + "layer COPY a /a # buildkit\nfile /a 9MB\n"
            + "layer RUN /bin/sh -c chmod 600 /a # buildkit\nfile /a 9MB 600\n");
  }

  @Test
  void counts_every_copy_but_the_last_and_not_those_of_the_base() {
    ALONE.holds(
        """
        FROM b
        RUN a
        ^^^^^ 18.0 MB of own layers are written again in later ones, 5.00 MB are allowed; most in /a (line 2, again by line 3)
        RUN c
        RUN d
        """,
        BASE
            + "layer RUN /bin/sh -c a # buildkit\nfile /a 9MB\nfile /b 91MB\n"
            + "layer RUN /bin/sh -c c # buildkit\nfile /a 9MB\n"
            + "layer RUN /bin/sh -c d # buildkit\nfile /a 9MB\n");
  }

  @Test
  void small_records_of_package_managers_are_let_pass_and_large_ones_are_not() {
    String image =
        BASE
            + "layer RUN /bin/sh -c a # buildkit\nfile /var/lib/rpm/rpmdb.sqlite %s\n"
            + "layer RUN /bin/sh -c c # buildkit\nfile /var/lib/rpm/rpmdb.sqlite 20MB\n";
    ALONE.holds("FROM b\nRUN a\nRUN c\n", image.formatted("9999999"));
    ALONE.holds(
        """
        FROM b
        RUN a
        ^^^^^ 10.0 MB of own layers are written again in later ones, 5.00 MB are allowed; most in /var/lib/rpm/rpmdb.sqlite (line 2, again by line 3)
        RUN c
        """,
        image.formatted("10MB"));
  }

  @Test
  void the_limit_itself_is_allowed() {
    ALONE.holds(
        "FROM b\nRUN a\nRUN c\n",
        BASE
            + "layer RUN /bin/sh -c a # buildkit\nfile /a 5MB\n"
            + "layer RUN /bin/sh -c c # buildkit\nfile /a 5MB\n");
  }
}
