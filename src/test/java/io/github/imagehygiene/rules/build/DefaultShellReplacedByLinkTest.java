package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultShellReplacedByLinkTest {

  private final Trial rule = Trial.of("default-shell-replaced-by-link");

  @Test
  void every_way_to_replace_it_counts() {
    rule.holds(
        """
        from a
        run rm /bin/sh && \\
          ln -s bash "/bin/sh" && id
          ^^^^^^^^^^^^^^^^^^^^ replaces /bin/sh for everything in the image, to change the shell of RUN
        ONBUILD RUN ["cp", "/bin/bash", "/bin/sh"]
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^ replaces /bin/sh for everything in the image, to change the shell of RUN
        RUN echo no | sudo dpkg-reconfigure -p low dash
                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ replaces /bin/sh for everything in the image, to change the shell of RUN
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ln -s /bin/sh /usr/local/bin/shell",
        "ln -s a b && /bin/sh",
        "echo ln -s /bin/bash /bin/sh",
        "ln -s /bin/bash $SH",
        "ln -s /bin/sh"
      })
  void other_links_are_let_pass(String command) {
    rule.holds("FROM a\nRUN " + command + "\n");
  }
}
