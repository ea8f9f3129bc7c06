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
        FROM a AS other
        WORKDIR /x
        FROM b
        copy --chown=1 a \\
          "b"
          ^^^ "b" is relative, and no WORKDIR says to what
        ADD ["a", "./"]
                  ^^^^ "./" is relative, and no WORKDIR says to what
        ONBUILD COPY a .
                       ^ "." is relative, and no WORKDIR says to what
        """);
  }

  @Test
  void further_bases_can_be_named() {
    rule.under("rules: {copy-relative-without-workdir: {workdirBases: registry.acme.com/**}}")
        .holds("FROM registry.acme.com/java/run:1\nCOPY a b\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FROM a\nCOPY a /b\nCOPY a c:\\x\nCOPY a \\\\x\n",
        "FROM a\nCOPY a ${DIR}\nCOPY a \"$DIR/b\"\n",
        "FROM a\nWORKDIR x\nCOPY a b\n",
        "FROM a\nONBUILD COPY a b\nWORKDIR /x\n",
        "FROM a\nONBUILD WORKDIR /x\nONBUILD COPY a b\n",
        "FROM a AS b\nONBUILD WORKDIR /x\nFROM b\nCOPY a b\n",
        "FROM a\nCOPY a\n",
        "FROM tomcat:10\nCOPY a.war webapps/\n",
        "FROM jetty:12 AS b\nFROM b\nCOPY a.war webapps/\n",
      })
  void what_is_absolute_unknown_or_set_is_fine(String dockerfile) {
    rule.holds(dockerfile);
  }
}
