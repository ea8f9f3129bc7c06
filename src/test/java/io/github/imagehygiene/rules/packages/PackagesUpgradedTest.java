package io.github.imagehygiene.rules.packages;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackagesUpgradedTest {

  private final Trial rule = Trial.of("packages-upgraded");

  @Test
  void every_manager_has_one() {
    rule.holds(
        """
        FROM a
        RUN apt-get -y upgrade
            ^^^^^^^^^^^^^^^^^^ "apt-get upgrade" upgrades every package, so the image depends on the day of its build
        RUN yum -y update
            ^^^^^^^^^^^^^ "yum update" upgrades every package, so the image depends on the day of its build
        RUN zypper -n up
            ^^^^^^^^^^^^ "zypper up" upgrades every package, so the image depends on the day of its build
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN apk upgrade b",
        "RUN yum -y update b",
        "RUN apt-get update",
        "RUN dnf -y upgrade $PACKAGES",
        "RUN apk -s upgrade",
      })
  void named_packages_are_a_fix(String run) {
    rule.holds("FROM a\n" + run + "\n");
  }
}
