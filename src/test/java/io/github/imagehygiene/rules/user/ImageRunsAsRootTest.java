package io.github.imagehygiene.rules.user;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageRunsAsRootTest {

  private final Trial rule = Trial.of("image-runs-as-root");

  @ParameterizedTest
  @ValueSource(strings = {"0", "000", "+0", "root", "root:shop", "0:0", "ContainerAdministrator"})
  void root_has_many_names(String user) {
    rule.holdsInImage(
        "user %s\n! the image's user is \"%<s\", so its container runs as root\n".formatted(user));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1:0", "shop", "shop:root", "10"})
  void a_group_or_a_digit_of_zero_is_not_root(String user) {
    rule.holdsInImage("user " + user + "\n");
  }

  @Test
  void it_stands_at_the_USER_that_a_variable_made_root() {
    rule.holds(
        """
        FROM debian:12
        ARG WHO
        COPY a /a
        USER $WHO
             ^^^^ the image's user is "0", so its container runs as root
        """,
        """
        user 0
        layer ADD rootfs
        layer COPY a /a # buildkit
        history USER 0
        """);
    rule.holds(
        """
        FROM debian:12
        ARG WHO
        COPY a /a
        USER $WHO
        """,
        """
        user 0
        layer COPY something else
        history USER 0
        ! the image's user is "0", so its container runs as root
        """);
  }

  @Test
  void what_the_image_says_counts_and_not_its_history() {
    rule.holdsInImage("history USER root\nuser 1000\n");
  }
}
