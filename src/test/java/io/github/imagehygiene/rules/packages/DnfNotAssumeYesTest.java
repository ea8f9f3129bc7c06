package io.github.imagehygiene.rules.packages;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DnfNotAssumeYesTest {

  private final Trial rule = Trial.of("dnf-not-assume-yes");

  @Test
  void all_of_its_kind_ask() {
    rule.holds(
        """
        FROM a
        RUN dnf5 install b
            ^^^^^^^^^^^^ "dnf5 install" asks before it goes on, and nobody answers during a build
        RUN tdnf remove b
            ^^^^^^^^^^^ "tdnf remove" asks before it goes on, and nobody answers during a build
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN dnf in b -y",
        "RUN microdnf install b",
        "RUN microdnf update && microdnf remove b && microdnf reinstall c",
        "RUN /usr/bin/microdnf --nodocs install b",
        "RUN dnf5 --assumeyes install b",
        "RUN tdnf install --assumeyes b",
        "RUN dnf makecache && dnf list && dnf download b",
        "RUN dnf install --assumeno b",
        "RUN dnf -qy up",
        "RUN notdnf install b",
        "RUN echo assumeyes=True >> /etc/dnf/dnf.conf; dnf install b",
      })
  void an_answer_may_come_from_elsewhere(String run) {
    rule.holds("FROM a\n" + run + "\n");
  }
}
