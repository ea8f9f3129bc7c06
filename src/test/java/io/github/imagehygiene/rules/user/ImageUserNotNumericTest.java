package io.github.imagehygiene.rules.user;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageUserNotNumericTest {

  private final Trial rule = Trial.of("image-user-not-numeric");

  @Test
  void the_user_part_is_judged() {
    rule.holdsInImage(
        """
        user shop:1000
        layer
        text /etc/passwd shop:x:10001:10001::/:/bin/sh
        ! the image's user is the name "shop", so Kubernetes (runAsNonRoot) cannot prove that it is not root
        """);
  }

  @Test
  void it_stands_at_the_USER_whose_variable_the_build_knew() {
    rule.holds(
        """
        FROM debian:12
        ARG WHO
        COPY a /a
        USER $WHO
             ^^^^ the image's user is the name "app", so Kubernetes (runAsNonRoot) cannot prove that it is not root
        """,
        """
        user app
        layer ADD rootfs
        layer COPY a /a # buildkit
        text /etc/passwd app:x:1000:1000::/:/bin/sh
        history USER app
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1000", "1000:staff", "0", "root", ""})
  void a_number_is_no_finding_and_root_is_said_elsewhere(String user) {
    rule.holdsInImage("user " + user + "\n");
  }
}
