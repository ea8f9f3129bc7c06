package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyRelativeWithoutWorkdirTest {

  private final Trial rule = Trial.of("copy-relative-without-workdir");

  @Test
  void a_working_directory_must_stand_above() {
    rule.holds(
        """
        FROM debian AS other
        WORKDIR /x
        FROM alpine
        copy --chown=1 a \\
          "b"
          ^^^ "b" is relative, and no WORKDIR says to what
        ADD ["a", "./"]
                  ^^^^ "./" is relative, and no WORKDIR says to what
        ONBUILD COPY a .
                       ^ "." is relative, and no WORKDIR says to what
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"eclipse-temurin:21-jre", "openjdk:17", "debian:12-slim"})
  void the_working_directory_of_a_known_base_is_the_root(String base) {
    rule.holds(
        """
        FROM %s AS base
        FROM base
        COPY app.jar app.jar
                     ^^^^^^^ "app.jar" is relative, and no WORKDIR says to what
        """
            .formatted(base));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docker.elastic.co/elasticsearch/elasticsearch:8.16.1",
        "registry.access.redhat.com/ubi9/python-312:1-25",
        "registry.acme.com/java/run:1",
        "postgres:17",
      })
  void that_of_any_other_base_is_unknown(String base) {
    rule.leavesOpen(
        "FROM %s\nCOPY a /a\nCOPY a config/a\n".formatted(base),
        "Dockerfile:3:8: the working directory of the base image is unknown;"
            + " set WORKDIR, or add the base to workdirBases");
  }

  @Test
  void a_base_of_unknown_name_has_an_unknown_one() {
    rule.leavesOpen(
        "ARG BASE\nFROM $BASE\nCOPY a b\n",
        "Dockerfile:3:8: the working directory of the base image is unknown;"
            + " set WORKDIR, or add the base to workdirBases");
  }

  @Test
  void further_bases_can_be_named() {
    rule.under("rules: {copy-relative-without-workdir: {workdirBases: registry.acme.com/**}}")
        .holds("FROM registry.acme.com/java/run:1\nCOPY a b\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FROM debian\nCOPY a /b\nCOPY a c:\\x\nCOPY a \\\\x\n",
        "FROM debian\nCOPY a ${DIR}\nCOPY a \"$DIR/b\"\n",
        "FROM debian\nWORKDIR x\nCOPY a b\n",
        "FROM debian\nONBUILD COPY a b\nWORKDIR /x\n",
        "FROM debian\nONBUILD WORKDIR /x\nONBUILD COPY a b\n",
        "FROM debian AS b\nONBUILD WORKDIR /x\nFROM b\nCOPY a b\n",
        "FROM debian\nCOPY a\n",
        "FROM scratch\nCOPY app .\n",
        "FROM scratch AS b\nFROM b\nADD app.tar b/\n",
        "FROM tomcat:10\nCOPY a.war webapps/\n",
        "FROM jetty:12 AS b\nFROM b\nCOPY a.war webapps/\n",
      })
  void what_is_absolute_unknown_or_set_is_fine(String dockerfile) {
    rule.holds(dockerfile);
  }
}
