package io.github.imagehygiene.rules.packages;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YumVersionUnpinnedTest {

  private final Trial rule = Trial.of("yum-version-unpinned");

  @Test
  void a_module_needs_a_stream() {
    rule.holds(
        """
        FROM a
        RUN yum -y module install nodejs
                                  ^^^^^^ "nodejs" is installed without a version, so each build may get another one
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN yum install -y b-1 gcc-c++-1.1 openssl-1:1.1 ./c.rpm https://d/e.rpm @f $G h-$I",
        "RUN yum module install -y nodejs:20",
        "RUN yum -y update b",
        "RUN yum install -y --enablerepo b c-1",
        "RUN yum install -y --enable-repo b --setvar c=d e-1",
      })
  void what_is_no_package_without_version_is_silent(String run) {
    rule.holds("FROM a\n" + run + "\n");
  }
}
