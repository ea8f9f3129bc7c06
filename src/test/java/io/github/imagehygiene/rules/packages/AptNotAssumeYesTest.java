package io.github.imagehygiene.rules.packages;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AptNotAssumeYesTest {

  private final Trial rule = Trial.of("apt-not-assume-yes");

  @Test
  void a_single_quiet_does_not_consent() {
    rule.holds(
        """
        FROM a
        RUN DEBIAN_FRONTEND=noninteractive apt-get --quiet install b
                                           ^^^^^^^^^^^^^^^^^^^^^^^ "apt-get install" asks before it goes on, and nobody answers during a build
        RUN ["apt-get", "purge", "b"]
              ^^^^^^^^^^^^^^^^ "apt-get purge" asks before it goes on, and nobody answers during a build
        RUN apt-get -o APT::Get::Assume-Yes=false upgrade
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "apt-get upgrade" asks before it goes on, and nobody answers during a build
        """);
  }

  @Test
  void an_option_across_lines_is_seen() {
    rule.holds(
        """
        FROM a
        RUN apt-get install b \\
            -y && \\
            apt-get autoremove
            ^^^^^^^^^^^^^^^^^^ "apt-get autoremove" asks before it goes on, and nobody answers during a build
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN apt-get install -fmy b",
        "RUN apt-get -qq install b",
        "RUN apt-get -q -q install b",
        "RUN apt-get -q=2 install b",
        "RUN apt-get install b --assume-yes",
        "RUN apt-get -oAPT::Get::Assume-Yes=1 install b",
        "RUN apt-get -o=APT::Get::Assume-Yes=yes install b",
        "RUN yes | apt-get install b",
        "RUN apt-get install b <<< y",
        "RUN apt-get $OPTIONS install b",
        "RUN apt-get install --dry-run b",
        "RUN apt-get update && apt-get clean",
        "RUN echo \"APT::Get::Assume-Yes \\\"true\\\";\" > /etc/apt/apt.conf.d/90yes\nRUN apt-get install b",
        "COPY b.conf /etc/apt/apt.conf.d/\nRUN apt-get install b",
        "RUN <<EOF cat > /etc/apt/apt.conf.d/90yes\nAPT::Get::Assume-Yes \"true\";\nEOF\nRUN apt-get install b",
        "RUN grep apt-get install b",
      })
  void an_answer_may_come_from_elsewhere(String run) {
    rule.holds("FROM a\n" + run + "\n");
  }
}
