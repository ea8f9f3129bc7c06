package io.github.imagehygiene.rules.packages;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApkVersionUnpinnedTest {

  private final Trial rule = Trial.of("apk-version-unpinned");

  @Test
  void a_repository_is_no_version() {
    rule.holds(
        """
        FROM a
        RUN apk add --no-cache -t .build -X http://c b@edge
                                                     ^^^^^^ "b@edge" is installed without a version, so each build may get another one
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN apk add b=1 \"c<2\" d~3 .e !f ./g.apk $H",
        "RUN apk del b",
        "RUN [\"apk\", \"add\", \"b=~1\"]",
      })
  void what_is_no_package_without_version_is_silent(String run) {
    rule.holds("FROM a\n" + run + "\n");
  }

  @Test
  void some_packages_need_none() {
    rule.under("rules:\n  apk-version-unpinned:\n    allow: tzdata\n")
        .holds("FROM a\nRUN apk add tzdata\n");
  }
}
