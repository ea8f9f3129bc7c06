package io.github.imagehygiene.rules.packages;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistributionUpgradeTest {

  private final Trial rule = Trial.of("distribution-upgrade");

  @Test
  void every_manager_has_one() {
    rule.holds(
        """
        FROM a
        RUN zypper --non-interactive dup
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "zypper dup" may replace or remove what the base image was tested with
        RUN dnf -y distro-sync
            ^^^^^^^^^^^^^^^^^^ "dnf distro-sync" may replace or remove what the base image was tested with
        RUN do-release-upgrade -f
            ^^^^^^^^^^^^^^^^^^ "do-release-upgrade" may replace or remove what the base image was tested with
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN apt-get -y upgrade",
        "RUN echo apt-get dist-upgrade",
        "RUN apt-get -s dist-upgrade",
        "RUN apt-get install dist-upgrade",
      })
  void other_upgrades_are_not_meant(String run) {
    rule.holds("FROM a\n" + run + "\n");
  }
}
