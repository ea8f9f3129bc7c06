package io.github.imagehygiene.rules.packages;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AptRecommendsInstalledTest {

  private final Trial rule = Trial.of("apt-recommends-installed");

  @Test
  void suggestions_are_another_matter() {
    rule.holds(
        """
        FROM a
        RUN apt-get -y --no-install-suggests install b
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "apt-get install" also installs what the packages only recommend
        RUN apt install ./b.deb -y
            ^^^^^^^^^^^ "apt install" also installs what the packages only recommend
        RUN aptitude -y install b
            ^^^^^^^^^^^^^^^^^^^ "aptitude install" also installs what the packages only recommend
        """);
  }

  @Test
  void what_was_configured_for_one_command_is_not_for_the_next() {
    rule.holds(
        """
        FROM a
        RUN apt-get -o APT::Install-Recommends=0 install -y b
        RUN apt-get install -y c
            ^^^^^^^^^^^^^^^ "apt-get install" also installs what the packages only recommend
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN apt-get install -y b --no-install-recommends",
        "RUN aptitude install -y -R b",
        "RUN apt-get -oAPT::Install-Recommends=false install b",
        "RUN apt-get install -o \"APT::Install-Recommends=0\" b",
        "RUN apt-get install -f",
        "RUN echo 'APT { Install-Recommends 0; };' > /etc/apt/apt.conf\nRUN apt-get install b",
        "RUN apt-get install $OPTIONS b",
        "RUN apt-get build-dep b",
        "RUN printf \"APT::Install-Recommends 0;\" | tee /etc/apt/apt.conf.d/9 && apt-get install b",
        "ADD b /etc/apt/apt.conf.d/b\nRUN apt-get install b",
      })
  void what_may_be_left_out_is_no_finding(String run) {
    rule.holds("FROM a\n" + run + "\n");
  }
}
