package io.github.imagehygiene.rules.packages;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YumNotAssumeYesTest {

  private final Trial rule = Trial.of("yum-not-assume-yes");

  @Test
  void updates_and_removals_ask_too() {
    rule.holds(
        """
        FROM a
        RUN yum update && yum -y install c && yum clean all
            ^^^^^^^^^^ "yum update" asks before it goes on, and nobody answers during a build
        ONBUILD RUN yum remove b
                    ^^^^^^^^^^ "yum remove" asks before it goes on, and nobody answers during a build
        RUN yum --setopt=assumeyes=0 install b
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "yum install" asks before it goes on, and nobody answers during a build
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN yum install b -y",
        "RUN yum -yq install b",
        "RUN yum --assumeyes install b",
        "RUN yum makecache",
        "RUN yes | yum install b",
        "RUN echo assumeyes=1 >> /etc/yum.conf && yum install b",
        "RUN yum $Y install b",
        "RUN yum --setopt=assumeyes=1 install b",
        "RUN yum --setopt assumeyes=True install b",
      })
  void an_answer_may_come_from_elsewhere(String run) {
    rule.holds("FROM a\n" + run + "\n");
  }
}
