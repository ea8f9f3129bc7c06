package io.github.imagehygiene.rules.base;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FromArgUndeclaredTest {

  private final Trial rule = Trial.of("from-arg-undeclared");

  @Test
  void the_platform_is_looked_at_too() {
    rule.holds(
        """
        from --platform=$BULIDPLATFORM scratch
                        ^^^^^^^^^^^^^^ "BULIDPLATFORM" is declared by no ARG above the first FROM; did you mean BUILDPLATFORM?
        """);
  }

  @Test
  void a_default_in_place_does_not_declare_it() {
    rule.holds(
        """
        FROM debian:${TAG:-12}
                    ^^^^^^^^^^ "TAG" is declared by no ARG above the first FROM
        """);
  }

  @Test
  void an_argument_of_a_stage_is_not_seen() {
    rule.holds(
        """
        FROM scratch
        ARG TAG=1
        ENV TAG=1
        FROM a:"$TAG"
                ^^^^ "TAG" is declared by no ARG above the first FROM
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arg A\nARG B=$A\nFROM --platform=linux/${B:-amd64} a:$A\n",
        "FROM --platform=$TARGETOS/$BUILDARCH a:1${TARGETVARIANT}\n",
        "FROM a:\\$B\n",
        "FROM a:'$B'\n",
        "FROM a:${project.version}-@x.y@\n",
        "FROM a\nONBUILD COPY --from=$X a b\n",
        "RUN echo $X\n",
      })
  void what_is_declared_or_no_variable_of_docker_is_fine(String dockerfile) {
    rule.holds(dockerfile);
  }
}
