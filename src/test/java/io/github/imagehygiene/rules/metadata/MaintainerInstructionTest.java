package io.github.imagehygiene.rules.metadata;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class MaintainerInstructionTest {

  private final Trial rule = Trial.of("maintainer-instruction");

  @Test
  void it_is_found_above_the_first_from_and_in_triggers() {
    rule.holds(
        """
        MAINTAINER Jane
        ^^^^^^^^^^^^^^^ MAINTAINER is deprecated; a label names the author
        FROM a
        onbuild maintainer "Jane"
                ^^^^^^^^^^^^^^^^^ MAINTAINER is deprecated; a label names the author
        MAINTAINER \\
        ^^^^^^^^^^^^ MAINTAINER is deprecated; a label names the author
          Jane
        """);
  }

  @Test
  void a_label_a_comment_and_a_heredoc_are_none() {
    rule.holds(
        """
        FROM a
        LABEL MAINTAINER=Jane
        # MAINTAINER Jane
        RUN <<EOF
        MAINTAINER Jane
        EOF
        """);
  }
}
