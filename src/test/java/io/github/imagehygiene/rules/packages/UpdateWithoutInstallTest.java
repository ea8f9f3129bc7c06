package io.github.imagehygiene.rules.packages;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateWithoutInstallTest {

  private final Trial rule = Trial.of("update-without-install");

  @Test
  void what_installs_must_follow_and_be_of_its_kind() {
    rule.holds(
        """
        FROM a
        RUN apt-get install -y b && apt-get update
                                    ^^^^^^^^^^^^^^ "apt-get update" refreshes the package index, but this RUN installs nothing
        RUN apk update && pip install b
            ^^^^^^^^^^ "apk update" refreshes the package index, but this RUN installs nothing
        RUN zypper ref && zypper clean
            ^^^^^^^^^^ "zypper ref" refreshes the package index, but this RUN installs nothing
        RUN apt-get update && /usr/bin/id && b() { c; }
            ^^^^^^^^^^^^^^ "apt-get update" refreshes the package index, but this RUN installs nothing
        RUN b() { apt-get update; }; b
                  ^^^^^^^^^^^^^^ "apt-get update" refreshes the package index, but this RUN installs nothing
        RUN dnf makecache; dnf -y remove b
            ^^^^^^^^^^^^^ "dnf makecache" refreshes the package index, but this RUN installs nothing
        """);
  }

  @Test
  void builders_and_triggers_count_too() {
    rule.holds(
        """
        FROM a AS build
        run ["apt-get", "update"]
              ^^^^^^^^^^^^^^^^^ "apt-get update" refreshes the package index, but this RUN installs nothing
        FROM b
        ONBUILD RUN sh -c 'apt-get update'
                           ^^^^^^^^^^^^^^ "apt-get update" refreshes the package index, but this RUN installs nothing
        """);
  }

  @Test
  void two_refreshes_are_told_once() {
    rule.holds(
        """
        FROM a
        RUN apt-get update && add-apt-repository b && X=1 && apt update
                                                             ^^^^^^^^^^ "apt update" refreshes the package index, but this RUN installs nothing
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN apt-get update && apt -y upgrade",
        "RUN apt-get update; X=1; aptitude install b",
        "RUN <<EOF\napt-get update\napt-get install -y b\nEOF",
        "RUN apt-get update && $INSTALL b",
        "RUN apt-get update && ./setup.sh",
        "RUN apt-get update && /usr/local/bin/setup",
        "RUN apt-get update && setup.sh b",
        "RUN apt-get update && python3.12 /setup.py",
        "RUN apt-get update && ansible-playbook b.yml",
        "RUN apt-get update && unattended-upgrade",
        "RUN b() { apt-get install -y c; }; apt-get update && b",
        "RUN b() { apt-get install -y c; }\\\n; d() { apt-get update; }; d; b",
        "RUN apt-get update && install_packages b",
        "RUN apt-get update && npx playwright install-deps",
        "RUN apt-get update && curl http://b | bash",
        "RUN dnf makecache && microdnf install b",
        "RUN apt-get update && dpkg -i b.deb",
        "RUN dnf -y update",
        "RUN npm update",
        "RUN git submodule update",
        "RUN helm repo update",
        "RUN apt-get update && apt-get download b",
        "RUN apk add -U b",
        "RUN echo apt-get update",
      })
  void what_may_install_is_no_finding(String run) {
    rule.holds("FROM a\n" + run + "\n");
  }
}
