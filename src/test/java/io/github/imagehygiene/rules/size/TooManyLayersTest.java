package io.github.imagehygiene.rules.size;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class TooManyLayersTest {

  @Test
  void the_limit_itself_is_allowed_and_metadata_makes_no_layer() {
    Trial.of("too-many-layers")
        .under("policies:\n  maxLayers: 2\n")
        .holdsInImage("layer\nhistory ENV A=b\nhistory USER 1\nlayer\n");
  }

  @Test
  void own_layers_are_those_of_the_dockerfile() {
    var rule = Trial.of("too-many-layers").under("policies:\n  maxOwnLayers: 1\n");
    String image =
        """
        layer /bin/sh -c #(nop) ADD file:0 in /
        layer RUN /bin/sh -c a # buildkit
        layer COPY b /b # buildkit
        """;
    rule.holds(
        "FROM a\nRUN a\nCOPY b /b\n",
        image + "! the image has 2 own layers, 1 more than the 1 allowed\n");
    rule.holds("FROM a\nCOPY b /b\n", image);
  }
}
