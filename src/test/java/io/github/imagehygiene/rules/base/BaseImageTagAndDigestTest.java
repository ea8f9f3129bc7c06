package io.github.imagehygiene.rules.base;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaseImageTagAndDigestTest {

  private static final String DIGEST =
      "@sha256:74d56e3931e0d5a1dd51f8c8a2466d21de84a271cd3b5a733b803aa91abf4421";

  private final Trial rule = Trial.of("base-image-tag-and-digest");

  @Test
  void every_place_that_names_an_image_is_looked_at() {
    rule.holds(
        """
        ARG DIGEST=%1$s
        FROM a:1 AS build
        COPY \\
          --from=b:2%2$s /x /x
                 ^^^%3$s tag "2" is not looked at, because a digest stands beside it
        RUN --mount=from=c:3%2$s,target=/c true
                         ^^^%3$s tag "3" is not looked at, because a digest stands beside it
        from registry.acme.com:5000/d:4@$DIGEST
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tag "4" is not looked at, because a digest stands beside it
        """
            .formatted(DIGEST.substring(1), DIGEST, "^".repeat(DIGEST.length())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FROM scratch\n",
        "FROM a:1\n",
        "FROM a" + DIGEST + "\n",
        "FROM registry.acme.com:5000/a" + DIGEST + "\n",
        "ARG TAG\nFROM a:${TAG}" + DIGEST + "\n",
        "ARG DIGEST\nFROM a:1@${DIGEST}\n",
      })
  void one_of_both_and_the_unknown_are_no_findings(String dockerfile) {
    rule.holds(dockerfile);
  }
}
