package io.github.imagehygiene.rules.size;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZypperCacheLeftTest {

  private final Trial rule = Trial.of("zypper-cache-left");

  @Test
  void cleaning_must_follow() {
    rule.holds(
        """
        FROM a
        RUN zypper clean && zypper --gpg-auto-import-keys -n in -y b
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "zypper in" leaves its cache in the layer
        RUN zypper rm -y b
            ^^^^^^^^^ "zypper rm" leaves its cache in the layer
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN zypper -n in b && zypper cc -a",
        "RUN zypper -n in b && rm -rf /var/cache/zypp/*",
        "RUN --mount=type=cache,target=/var/cache/zypp zypper in -y b",
        "RUN zypper refresh",
      })
  void what_is_cleaned_is_no_finding(String run) {
    rule.holds("FROM a\n" + run + "\n");
  }
}
