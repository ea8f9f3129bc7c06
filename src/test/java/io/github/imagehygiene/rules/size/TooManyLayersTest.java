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

  /** The base may have made layers 1 and 2 itself, or its ONBUILD: then they are own ones. */
  @Test
  void where_the_base_ends_need_be_known_only_if_the_answer_depends_on_it() {
    String image =
        """
        layer /bin/sh -c #(nop) ADD file:0 in /
        history /bin/sh -c #(nop)  ONBUILD RUN a
        history /bin/sh -c #(nop)  ONBUILD RUN b
        layer /bin/sh -c a
        layer /bin/sh -c b
        layer /bin/sh -c own
        """;
    String dockerfile = "FROM acme/base:1\nRUN own\n";
    Trial.of("too-many-layers").under("policies:\n  maxOwnLayers: 3\n").holds(dockerfile, image);
    Trial.of("too-many-layers")
        .under("policies:\n  maxOwnLayers: 0\n")
        .holds(
            dockerfile,
            image + "! the image has at least 1 own layers, 1 more than the 0 allowed\n");
    Trial.of("too-many-layers")
        .under("policies:\n  maxOwnLayers: 2\n")
        .isNotEvaluated(
            "which layers come from the base image is not known, as an ONBUILD of acme/base:1 may"
                + " have made layers 1 to 2: have that image at hand too",
            dockerfile,
            image);
  }

  @Test
  void the_base_has_its_share_where_it_is_known() {
    var rule = Trial.of("too-many-layers").under("policies:\n  maxLayers: 2\n");
    String image =
        """
        layer /bin/sh -c #(nop) ADD file:0 in /
        layer RUN /bin/sh -c a # buildkit
        layer COPY b /b # buildkit
        """;
    rule.holds(
        "FROM a\nRUN a\nCOPY b /b\n",
        image + "! the image has 3 layers (base 1, own 2), 1 more than the 2 allowed\n");
    rule.holdsInImage(image + "! the image has 3 layers, 1 more than the 2 allowed\n");
    rule.holds(
        "FROM scratch\nADD x /\nRUN a\nCOPY b /b\n",
        """
        layer ADD x / # buildkit
        layer RUN /bin/sh -c a # buildkit
        layer COPY b /b # buildkit
        ! the image has 3 layers, 1 more than the 2 allowed
        """);
    Trial.of("too-many-layers")
        .under("policies:\n  maxLayers: 1\n")
        .holds(
            "FROM a\nCOPY b /b\n",
            image
                + "! the image has 3 layers (base 2, own 1), 2 more than the 1 allowed:"
                + " no change above FROM can reach 1\n");
  }
}
