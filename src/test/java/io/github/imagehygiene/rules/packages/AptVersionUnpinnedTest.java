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

  @Test
  void names_in_a_variable_of_known_value_count_each() {
    rule.holds(
        """
        FROM a
        ENV DEPS="gcc make=4.3"
        RUN apt-get update && apt-get install -y $DEPS
                                                 ^^^^^ "gcc" is installed without a version, so each build may get another one
        RUN deps="curl git" \\
         && apt-get install -y ${deps} "$deps"
                               ^^^^^^^ "curl" is installed without a version, so each build may get another one
                               ^^^^^^^ "git" is installed without a version, so each build may get another one
        ARG ONE=wget
        RUN apt-get install -y "$ONE" lib$ONE
                               ^^^^^^ "wget" is installed without a version, so each build may get another one
                                      ^^^^^^^ "libwget" is installed without a version, so each build may get another one
        ENV APT="apt-get install -y"
        RUN $APT vim
                 ^^^ "vim" is installed without a version, so each build may get another one
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ENV DEPS=\"b=1 c=2\"\nRUN apt-get install -y $DEPS",
        "ARG DEPS\nRUN apt-get install -y $DEPS",
        "RUN deps=$(cat b) && apt-get install -y $deps",
        "RUN for b in c d; do apt-get install -y $b; done",
        "ENV DEPS=\"b c\"\nRUN apt-get install -y \"$DEPS\"",
        "ENV DEPS=\"\"\nRUN apt-get install -y $DEPS",
        "ENV DEPS=\"b c\"\nRUN apt-get install -y '$DEPS=1'",
        "ENV DEPS=\"b c\"\nRUN DEPS=d=1; apt-get install -y $DEPS",
        "ENV DEPS=\"b c\"\nRUN [\"apt-get\", \"install\", \"-y\", \"$DEPS=1\"]",
        "ENV V=1\nRUN apt-get install -y b=$V c=${V}.*",
        "ENV O=\"-s -y\"\nRUN apt-get install $O b",
      })
  void what_is_pinned_or_not_known_in_a_variable_is_no_finding(String instructions) {
    rule.holds("FROM a\n" + instructions + "\n");
  }
}
