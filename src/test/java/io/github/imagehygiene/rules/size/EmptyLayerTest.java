package io.github.imagehygiene.rules.size;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmptyLayerTest {

  private static final String DOCKERFILE =
      """
      FROM scratch
      COPY a /
      RUN b
      """;
  private static final String IMAGE =
      """
      layer COPY a / # buildkit
      dir /a 755 1:1
      file /b 1
      layer RUN /bin/sh -c b # buildkit
      """;

  private final Trial rule = Trial.of("empty-layer");

  @Test
  void a_layer_without_entries_is_empty() {
    rule.holds(
        DOCKERFILE + "^^^^^ the layer has nothing in it that the layers below do not have\n",
        IMAGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dir /c",
        "dir /a 700 1:1",
        "dir /a 755 1:2",
        "dir /b",
        "file /a/c 0",
        "symlink /c a",
        "delete /b",
        "opaque /a"
      })
  void whatever_is_new_or_other_or_gone_is_a_change(String entry) {
    rule.holds(DOCKERFILE, IMAGE + entry + "\n");
  }

  @Test
  void a_workdir_is_none_even_of_another_dockerfile() {
    String image =
        """
        beside debian:12 1
        layer ADD rootfs.tar / # buildkit
        dir /a
        layer %s
        dir /a
        layer RUN /bin/sh -c now # buildkit
        file /a/b 1
        """;
    String dockerfile = "FROM debian:12\nCOPY a b\nRUN later\n";
    rule.holds(dockerfile, image.formatted("WORKDIR /a"));
    rule.holds(
        dockerfile,
        image.formatted("COPY a b # buildkit")
            + "! the layer has nothing in it that the layers below do not have\n");
  }

  @Test
  void the_base_need_be_known_only_if_a_layer_is_empty() {
    rule.holdsInImage("layer\nfile /a 1\n");
    rule.isNotEvaluated("which layers come from the base image is not known", "layer\n");
  }
}
