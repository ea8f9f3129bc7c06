package io.github.imagehygiene.rules.packages;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZypperVersionUnpinnedTest {

  private final Trial rule = Trial.of("zypper-version-unpinned");

  @Test
  void options_may_stand_before_and_behind() {
    rule.holds(
        """
        FROM a
        RUN zypper -n --gpg-auto-import-keys in --from c -y ab
                                                            ^^ "ab" is installed without a version, so each build may get another one
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN zypper in -y b=1 c\\>=2 \"d<3\" e.rpm $F",
        "RUN zypper in -t pattern b",
        "RUN zypper rm b",
      })
  void what_is_no_package_without_version_is_silent(String run) {
    rule.holds("FROM a\n" + run + "\n");
  }
}
