package io.github.imagehygiene.rules.runtime;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class ImageStartCommandShellFormTest {

  private final Trial rule = Trial.of("image-start-command-shell-form");

  @Test
  void entrypoint_and_command_are_both_looked_at() {
    rule.holdsInImage(
        """
        entrypoint /bin/sh -c /start.sh
        cmd /bin/sh -c /x
        ! the image's ENTRYPOINT is /bin/sh -c, so the shell may be process 1 and does not pass SIGTERM on
        ! the image's CMD is /bin/sh -c, so the shell may be process 1 and does not pass SIGTERM on
        """);
  }

  @Test
  void a_program_called_like_a_shell_option_is_none() {
    rule.holdsInImage(
        """
        entrypoint /app/sh -c /start.sh
        cmd sh /start.sh
        """);
  }

  @Test
  void it_stands_at_the_line_that_the_image_has_it_from() {
    rule.holds(
        """
        FROM debian:12
        ENTRYPOINT ["sh", "-c", "/start.sh"]
                   ^^^^^^^^^^^^^^^^^^^^^^^^^ the image's ENTRYPOINT is sh -c, so the shell may be process 1 and does not pass SIGTERM on
        CMD ["bash", "-c", "/y"]
        """,
        """
        entrypoint sh -c /start.sh
        cmd bash -c /x
        ! the image's CMD is bash -c, so the shell may be process 1 and does not pass SIGTERM on
        """);
  }

  @Test
  void a_shell_that_the_image_sets_is_meant() {
    rule.holdsInImage(
        """
        shell /bin/bash -c
        cmd /bin/bash -c /x
        """);
  }

  @Test
  void a_shell_that_the_image_may_set_is_no_finding() {
    rule.holdsInImage(
        """
        shell ?
        cmd /bin/bash -c /x
        """);
    rule.holdsInImage(
        """
        shell ?
        entrypoint bash -c /x
        cmd /bin/sh -c /x
        ! the image's ENTRYPOINT is bash -c, so the shell may be process 1 and does not pass SIGTERM on
        ! the image's CMD is /bin/sh -c, so the shell may be process 1 and does not pass SIGTERM on
        """);
  }
}
