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

  @ParameterizedTest
  @ValueSource(strings = {"1000", "1000:staff", "0", "root", ""})
  void a_number_is_no_finding_and_root_is_said_elsewhere(String user) {
    rule.holdsInImage("user " + user + "\n");
  }
}
