package io.github.imagehygiene.rules.base;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaseImageDigestWithoutTagTest {

  private static final String DIGEST =
      "@sha256:74d56e3931e0d5a1dd51f8c8a2466d21de84a271cd3b5a733b803aa91abf4421";

  private final Trial rule = Trial.of("base-image-digest-without-tag");

  @Test
  void every_place_that_names_an_image_is_looked_at() {
    rule.holds(
        """
        # the digest of today
        ARG DIGEST=%1$s
        FROM a:1 AS build
        COPY \\
          --from=b%2$s /x /x
                 ^%3$s "b" is named by its digest alone, so nobody can tell the version
        RUN --mount=from=c%2$s,target=/c true
                         ^%3$s "c" is named by its digest alone, so nobody can tell the version
        from registry.acme.com:5000/d@$DIGEST
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "registry.acme.com:5000/d" is named by its digest alone, so nobody can tell the version
        """
            .formatted(DIGEST.substring(1), DIGEST, "^".repeat(DIGEST.length())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FROM scratch\n",
        "FROM a\n",
        "FROM a:1" + DIGEST + "\n",
        "ARG TAG\nFROM a${TAG}" + DIGEST + "\n",
        "ARG DIGEST\nFROM a@${DIGEST}\n",
        "FROM a:1 AS b\nFROM b\n",
      })
  void a_tag_and_the_unknown_are_no_findings(String dockerfile) {
    rule.holds(dockerfile);
  }

  @Test
  void a_hint_for_a_bot_above_the_line_or_its_arg_tells_the_version() {
    rule.holds("# renovate: depName=a currentValue=1\nFROM a%s\n".formatted(DIGEST));
    rule.holds(
        """
        # renovate: depName=a currentValue=1
        ARG A=%1$s
        ARG B=%1$s
        FROM a@${A}
        FROM b@${B}
             ^^^^^^ "b" is named by its digest alone, so nobody can tell the version
        """
            .formatted(DIGEST.substring(1)));
  }

  @Test
  void the_hints_can_be_named() {
    rule.under("rules:\n  base-image-digest-without-tag:\n    updateBotHints: 'version:'\n")
        .holds(
            """
            # version: 1
            FROM a%1$s
            # renovate: depName=b currentValue=1
            FROM b%1$s
                 ^%2$s "b" is named by its digest alone, so nobody can tell the version
            """
                .formatted(DIGEST, "^".repeat(DIGEST.length())));
  }
}
