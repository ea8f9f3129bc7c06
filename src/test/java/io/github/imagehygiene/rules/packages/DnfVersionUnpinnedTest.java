package io.github.imagehygiene.rules.packages;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DnfVersionUnpinnedTest {

  private final Trial rule = Trial.of("dnf-version-unpinned");

  @Test
  void all_of_its_kind_are_known() {
    rule.holds(
        """
        FROM a
        RUN dnf5 in -y ab && \\
                       ^^ "ab" is installed without a version, so each build may get another one
          bash -c "microdnf install -y cd"
                                       ^^ "cd" is installed without a version, so each build may get another one
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN dnf install -y b-1 git-core-${version}",
        "ENV version=2\nRUN dnf -y install git-core-${version}",
        "RUN dnf -y group install \"Development Tools\"",
        "RUN dnf -y groupinstall tools",
        "RUN dnf -y install 'dnf-command(config-manager)'",
        "RUN notdnf install b",
      })
  void what_is_no_package_without_version_is_silent(String run) {
    rule.holds("FROM a\n" + run + "\n");
  }
}
