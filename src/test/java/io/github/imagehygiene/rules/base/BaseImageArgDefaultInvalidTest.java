package io.github.imagehygiene.rules.base;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaseImageArgDefaultInvalidTest {

  private final Trial rule = Trial.of("base-image-arg-default-invalid");

  @Test
  void a_default_may_itself_use_variables() {
    rule.under("rules: {image-reference-malformed: off}")
        .holds(
            """
        ARG A=debian
        ARG B=${A}:
        from \\
          $B
          ^^ without build arguments $B is "debian:", which is no image
        """);
  }

  @Test
  void an_argument_without_default_is_empty() {
    rule.holds(
        """
        ARG IMAGE
        FROM $IMAGE
             ^^^^^^ without build arguments $IMAGE is "", which is no image
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ARG TAG\nFROM a:${TAG:-1}\n",
        "ARG TAG\nFROM a${TAG:+:$TAG}\n",
        "ARG TAG\nFROM a:${TAG:?must be given}\n",
        "ARG A=b\nFROM x AS b\nFROM $A\n",
        "FROM a:${project.version}\n",
        "FROM a:@project.version@\n",
        "FROM a:1-${TARGETARCH}\n",
        "FROM UPPER\n",
      })
  void what_names_an_image_or_is_unknown_is_fine(String dockerfile) {
    rule.holds(dockerfile);
  }
}
