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
        RUN microdnf install b
            ^^^^^^^^^^^^^^^^ "microdnf install" asks before it goes on, and nobody answers during a build
        RUN tdnf remove b
            ^^^^^^^^^^^ "tdnf remove" asks before it goes on, and nobody answers during a build
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN dnf in b -y",
        "RUN dnf -qy up",
        "RUN notdnf install b",
        "RUN echo assumeyes=True >> /etc/dnf/dnf.conf; dnf install b",
      })
  void an_answer_may_come_from_elsewhere(String run) {
    rule.holds("FROM a\n" + run + "\n");
  }
}
