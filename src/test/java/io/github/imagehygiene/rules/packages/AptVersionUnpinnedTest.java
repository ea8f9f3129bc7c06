package io.github.imagehygiene.rules.packages;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AptVersionUnpinnedTest {

  private final Trial rule = Trial.of("apt-version-unpinned");

  @Test
  void each_package_is_told_by_itself() {
    rule.holds(
        """
        FROM a
        RUN apt-get update \\
         && sudo DEBIAN_FRONTEND=noninteractive apt-get -yqq --no-install-recommends \\
            # tools
            install curl git=1:2.* \\
                    ^^^^ "curl" is installed without a version, so each build may get another one
            "wget"
            ^^^^^^ "wget" is installed without a version, so each build may get another one
        """);
  }

  @Test
  void a_trigger_and_exec_form_are_read() {
    rule.holds(
        """
        FROM a
        ONBUILD RUN ["apt-get", "install", "-y", "curl"]
                                                  ^^^^ "curl" is installed without a version, so each build may get another one
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN apt-get install -t sid -y ./b.deb c.deb d/sid $E \"${F}=1\" g=$G",
        "RUN apt-get install -y -f",
        "RUN echo apt-get install b",
        "RUN apt-get remove b",
        "RUN apt-get install -s b",
        "RUN apt-get install -o A=b c=1 > /dev/null",
        "SHELL [\"cmd\"]\nRUN apt-get install b",
      })
  void what_is_no_package_without_version_is_silent(String run) {
    rule.holds("FROM a\n" + run + "\n");
  }

  @Test
  void some_packages_need_none() {
    rule.under("rules:\n  apt-version-unpinned:\n    allow: ca-certificates,lib*\n")
        .holds("FROM a\nRUN apt-get install ca-certificates libc6\n");
  }
}
