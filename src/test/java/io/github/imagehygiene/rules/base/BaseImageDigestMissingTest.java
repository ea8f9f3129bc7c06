package io.github.imagehygiene.rules.base;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaseImageDigestMissingTest {

  private static final String DIGEST =
      "@sha256:74d56e3931e0d5a1dd51f8c8a2466d21de84a271cd3b5a733b803aa91abf4421";

  private final Trial rule = Trial.of("base-image-digest-missing");

  @Test
  void every_place_that_names_an_image_is_looked_at() {
    rule.holds(
        """
        FROM a:1 AS build
             ^^^ "a:1" has no digest, so its tag may come to mean another image
        from b:2%s
        COPY \\
          --from=c:3 /x /x
                 ^^^ "c:3" has no digest, so its tag may come to mean another image
        """
            .formatted(DIGEST));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FROM scratch\n",
        "FROM ${BASE}\n",
        "FROM a" + DIGEST + "\n",
        "FROM a:1" + DIGEST + " AS run\nFROM run\n",
      })
  void digests_stages_scratch_and_the_unknown_are_no_findings(String dockerfile) {
    rule.holds(dockerfile);
  }

  @Test
  void what_is_worse_is_said_instead() {
    rule.holds("FROM a\n");
    rule.holds("FROM a:latest\n");
  }

  @Test
  void images_whose_tags_may_move_can_be_named() {
    rule.under("rules:\n  base-image-digest-missing:\n    trustedMovable: registry.acme.com/**\n")
        .holds("FROM registry.acme.com/java/run:1\n");
  }
}
