package io.github.imagehygiene.rules.size;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DnfCacheLeftTest {

  private final Trial rule = Trial.of("dnf-cache-left");

  @Test
  void each_program_cleans_its_own() {
    rule.holds(
        """
        FROM a
        RUN dnf -y in b && microdnf install -y c && microdnf clean all
            ^^^^^^^^^ "dnf in" leaves its cache in the layer
        RUN tdnf install -y c
            ^^^^^^^^^^^^ "tdnf install" leaves its cache in the layer
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN dnf -vy install b && dnf clean all",
        "RUN dnf -y up-min && rm -rf /var/cache/libdnf5",
        "RUN --mount=type=tmpfs,target=/root/.cache/libdnf5 dnf5 install -y b",
        "RUN dnf config-manager --add-repo b",
        "RUN dnf -C -y install b",
        "RUN dnf -yC install /tmp/b.rpm",
        "RUN dnf5 install -y --cacheonly b",
        "RUN tdnf -y --cacheonly install b",
        "RUN microdnf install b && rm -rf /var/cache/yum",
        "RUN notdnf install b",
        "RUN dnf install -y b --downloadonly",
      })
  void what_is_cleaned_is_no_finding(String run) {
    rule.holds("FROM a\n" + run + "\n");
  }
}
