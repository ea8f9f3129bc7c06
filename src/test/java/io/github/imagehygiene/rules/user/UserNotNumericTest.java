package io.github.imagehygiene.rules.user;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserNotNumericTest {

  private final Trial rule = Trial.of("user-not-numeric");

  @Test
  void the_user_part_is_judged_and_the_group_is_not() {
    rule.holds("FROM a\nUSER 1000:staff\n");
    rule.holds(
        """
        FROM a
        user \\
          shop:1000
          ^^^^^^^^^ the last USER is the name "shop", so Kubernetes (runAsNonRoot) cannot prove that it is not root
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FROM a\nARG WHO=1000\nUSER $WHO\n",
        "FROM a\nARG WHO\nUSER $WHO\n",
        "FROM a\nUSER shop\nUSER 1000\n",
        "FROM mcr.microsoft.com/windows/nanoserver:ltsc2022 AS b\nFROM b\nUSER ContainerUser\n",
        "FROM --platform=windows/amd64 a\nUSER shop\n",
        "FROM a\nUSER \"1000\"\n",
        "FROM a\n",
      })
  void a_number_or_an_unknown_value_is_no_finding(String dockerfile) {
    rule.holds(dockerfile);
  }

  @Test
  void a_user_that_is_not_in_the_image_is_said_by_the_rule_about_that() {
    String dockerfile =
        """
        FROM a
        COPY b /
        USER shop
        """;
    String image =
        """
        user shop
        layer ADD rootfs.tar / # buildkit
        text /etc/passwd %s:x:1:1::/:/bin/sh
        layer COPY b / # buildkit
        """;
    rule.holds(dockerfile, image.formatted("other"));
    rule.holds(
        dockerfile
            + "     ^^^^ the last USER is the name \"shop\", so Kubernetes (runAsNonRoot) cannot prove that it is not root\n",
        image.formatted("shop"));
  }

  @Test
  void root_is_said_by_the_rule_about_root() {
    rule.holds("FROM a\nUSER root\n");
  }

  @Test
  void the_image_decides_where_it_was_looked_at() {
    rule.holds("FROM a\nUSER shop\n", "user 1000\n");
  }
}
