package io.github.imagehygiene.rules.base;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FromPlatformRedundantTest {

  private final Trial rule = Trial.of("from-platform-redundant");

  @Test
  void braces_and_continuations_make_no_difference() {
    rule.holds(
        """
        from --platform=${TARGETPLATFORM} \\
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "--platform=${TARGETPLATFORM}" is what FROM takes anyway
          a
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FROM --platform=${TARGETPLATFORM:-linux/amd64} a\n",
        "FROM --platform=$TARGETOS/$TARGETARCH a\n",
        "FROM --platform=$TARGETPLATFORM2 a\n",
        "FROM a$TARGETPLATFORM\n",
      })
  void other_platforms_are_fine(String dockerfile) {
    rule.holds(dockerfile);
  }
}
