package io.github.imagehygiene.rules.base;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaseImageTagFloatingTest {

  private final Trial rule = Trial.of("base-image-tag-floating");

  @Test
  void every_place_that_names_an_image_is_looked_at() {
    rule.holds(
        """
        ARG TAG=latest
        FROM a:1 AS base
        COPY --from=b:latest /x /x
                    ^^^^^^^^ tag "latest" of "b:latest" moves from release to release
        from \\
          c:$TAG
          ^^^^^^ tag "latest" of "c:latest" moves from release to release
        FROM d:latest-dev
             ^^^^^^^^^^^^ tag "latest-dev" of "d:latest-dev" moves from release to release
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FROM a\n",
        "FROM scratch\n",
        "FROM scratch:latest\n",
        "FROM docker.io/library/scratch:latest\n",
        "FROM a:latest-1\n",
        "FROM a:2022-latest\n",
        "FROM a:Latest\n",
        "ARG TAG\nFROM a:$TAG\n",
        "FROM a:1 AS latest\nFROM latest\n",
        "FROM a:latest@sha256:74d56e3931e0d5a1dd51f8c8a2466d21de84a271cd3b5a733b803aa91abf4421\n",
        "FROM a:stable\n",
      })
  void other_tags_digests_and_the_unknown_are_no_findings(String dockerfile) {
    rule.holds(dockerfile);
  }

  @Test
  void strict_knows_more_such_tags() {
    rule.under("preset: strict\n")
        .holds(
            """
            FROM a:stable
                 ^^^^^^^^ tag "stable" of "a:stable" moves from release to release
            """);
  }

  @Test
  void the_tags_can_be_named() {
    rule.under("rules:\n  base-image-tag-floating:\n    floatingTags: [dev, test]\n")
        .holds(
            """
            FROM a:latest
            FROM a:dev
                 ^^^^^ tag "dev" of "a:dev" moves from release to release
            """);
  }
}
