package io.github.imagehygiene.rules.packages;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GemVersionUnpinnedTest {

  private final Trial rule = Trial.of("gem-version-unpinned");

  @Test
  void one_version_is_for_one_name() {
    rule.holds(
        """
        FROM a
        RUN gem i --no-document ab:1 cd
                                     ^^ "cd" is installed without a version, so each build may get another one
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN gem install b:1 c.gem $D",
        "RUN gem install b -v 1",
        "RUN gem install b --version=1",
        "RUN gem install b:1 -- --with-c d",
        "RUN gem update b",
      })
  void what_is_no_package_without_version_is_silent(String run) {
    rule.holds("FROM a\n" + run + "\n");
  }
}
