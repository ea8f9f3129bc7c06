package io.github.imagehygiene.rules.size;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YumCacheLeftTest {

  private final Trial rule = Trial.of("yum-cache-left");

  @Test
  void only_the_last_installation_counts() {
    rule.holds(
        """
        FROM a
        RUN yum -y install b && yum clean all && yum -y update
                                                 ^^^^^^^^^^^^^ "yum update" leaves its cache in the layer
        """);
  }

  @Test
  void only_all_is_all() {
    rule.holds(
        """
        FROM a
        RUN yum -y groupinstall b && yum clean metadata
            ^^^^^^^^^^^^^^^^^^^ "yum groupinstall" leaves its cache in the layer
        RUN yum -y install b && dnf clean all
            ^^^^^^^^^^^^^^ "yum install" leaves its cache in the layer
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN if true; then yum -y install b && yum clean -y all; fi",
        "RUN yum -y install b; rm -rf /var/cache/yum/*",
        "RUN yum -y install b; rm -rf /var/cache/*",
        "RUN --mount=type=cache,target=/var/cache/yum yum -y install b",
        "RUN <<EOF\nyum -y install b\nyum clean all\nEOF",
        "RUN yum list",
        "FROM c",
      })
  void what_is_cleaned_is_no_finding(String run) {
    rule.holds("FROM a\n" + run + "\n");
  }
}
