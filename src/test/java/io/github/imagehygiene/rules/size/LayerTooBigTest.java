package io.github.imagehygiene.rules.size;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class LayerTooBigTest {

  private final Trial rule = Trial.of("layer-too-big").under("policies:\n  maxLayerSize: 1MB\n");

  @Test
  void the_limit_itself_is_allowed_and_hard_links_count_once() {
    rule.holds(
        """
        FROM debian:12-slim
        COPY a /
        COPY b /
        ^^^^^^^^ the layer is 1.00 MB, 1 B more than the 1.00 MB allowed
        """,
        """
        layer ADD rootfs.tar / # buildkit
        file /base 5MB
        layer COPY a / # buildkit
        file /a 1000000
        link /a2 /a
        layer COPY b / # buildkit
        file /b 1000001
        """);
  }

  @Test
  void a_file_that_a_later_layer_deletes_is_in_its_layer_all_the_same() {
    rule.holds(
        """
        FROM scratch
        COPY a /
        ^^^^^^^^ the layer is 2.00 MB, 1.00 MB more than the 1.00 MB allowed
        RUN rm /a
        """,
        """
        layer COPY a / # buildkit
        file /a 2MB
        layer RUN /bin/sh -c rm /a # buildkit
        delete /a
        """);
  }

  @Test
  void a_RUN_is_not_told_to_copy() {
    var better =
        rule.instead(
            "FROM scratch\nCOPY a /\nRUN b\n",
            "layer COPY a / # buildkit\nfile /a 2MB\nlayer RUN /bin/sh -c b # buildkit\nfile /b 2MB\n");
    assertThat(better).hasSize(2);
    assertThat(better.get(0)).startsWith("one COPY");
    assertThat(better.get(1)).startsWith("install only what runs");
  }

  @Test
  void the_base_need_be_known_only_if_a_layer_is_too_big() {
    rule.holdsInImage("layer\nfile /a 1MB\n");
    rule.isNotEvaluated(
        "which layers come from the base image is not known", "layer\nfile /a 2MB\n");
  }
}
