package io.github.imagehygiene.rules.size;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class OwnContentTooBigTest {

  private final Trial rule =
      Trial.of("own-content-too-big").under("rules: {own-content-too-big: {maxOwnSize: 1MB}}\n");

  @Test
  void layers_add_up() {
    rule.holds(
        """
        FROM scratch
        COPY a /
        COPY b /
        """,
        """
        layer COPY a / # buildkit
        file /a 500kB
        layer COPY b / # buildkit
        file /b 500001
        ! the layers above the base image are 1.00 MB, 1 B more than the 1.00 MB allowed
        """);
  }

  @Test
  void the_base_need_be_known_only_if_the_image_is_larger() {
    rule.holdsInImage("layer\nfile /a 1MB\n");
    rule.isNotEvaluated(
        "which layers come from the base image is not known", "layer\nfile /a 2MB\n");
  }
}
