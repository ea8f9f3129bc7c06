package io.github.imagehygiene.rules.size;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class WastedBytesTooHighTest {

  /** Without the rules that find the same. */
  private static final Trial RULE =
      Trial.of("wasted-bytes-too-high")
          .under(
              """
              policies:
                maxWastedBytes: 2MB
              rules:
                efficiency-too-low: off
                wasted-share-too-high: off
              """);

  @Test
  void there_is_no_limit_unless_one_is_set() {
    Trial.of("wasted-bytes-too-high").holdsInImage("layer\nfile /a 9GB\nlayer\nfile /a 9GB\n");
  }

  @Test
  void waste_that_lies_wholly_in_the_base_needs_another_base() {
    String base =
        """
        layer /bin/sh -c #(nop) ADD file:0 in /
        file /lib 9MB
        layer /bin/sh -c rm /lib
        delete /lib
        """;
    String image = base + "layer COPY b /b # buildkit\nfile /b 1MB\n";
    String message =
        "! 9.00 MB belong to paths stored in more than one layer (base 9.00 MB, own 0 B), 7.00 MB"
            + " more than the 2.00 MB allowed (as dive measures): no change above FROM can reach"
            + " 2.00 MB\n";
    RULE.holds("FROM a\nCOPY b /b\n", image + message);
    assertThat(RULE.instead("FROM a\nCOPY b /b\n", image + message))
        .containsExactly(
            "another base image, or one that is squashed into one layer: all of it lies in the"
                + " base");
  }

  @Test
  void waste_of_which_own_layers_have_a_share_is_said_to_be() {
    String image =
        """
        layer /bin/sh -c #(nop) ADD file:0 in /
        file /lib 1MB
        file /own 2MB
        layer /bin/sh -c rm /lib
        delete /lib
        layer COPY own /own # buildkit
        file /own 2MB
        ! 5.00 MB belong to paths stored in more than one layer (base 1.00 MB, own 4.00 MB), 3.00 MB more than the 2.00 MB allowed (as dive measures)
        """;
    RULE.holds("FROM a\nCOPY own /own\n", image);
    assertThat(RULE.instead("FROM a\nCOPY own /own\n", image))
        .containsExactly(
            "write, change and delete a file in one RUN; COPY --chown and --chmod in place of RUN"
                + " chown");
  }

  @Test
  void the_copy_that_is_needed_counts_and_so_does_the_base() {
    RULE.holdsInImage(
        """
        layer
        file /a 1MB
        layer
        file /a 1MB
        """);
    RULE.holdsInImage(
        """
        layer
        file /a 1MB
        layer
        file /a 1000001
        ! 2.00 MB belong to paths stored in more than one layer, 1 B more than the 2.00 MB allowed (as dive measures)
        """);
  }
}
