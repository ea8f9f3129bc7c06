package io.github.imagehygiene.rules.size;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class ImageTooBigTest {

  private final Trial rule = Trial.of("image-too-big").under("policies:\n  maxImageSize: 1MB\n");

  @Test
  void the_limit_itself_is_allowed() {
    rule.holdsInImage("layer\nfile /a 1000000\n");
    rule.holdsInImage(
        """
        layer
        file /a 1000001
        ! the image is 1.00 MB unpacked, 1 B more than the 1.00 MB allowed
        """);
  }

  @Test
  void layers_add_up_and_a_deletion_takes_nothing_away() {
    rule.holdsInImage(
        """
        layer
        file /a 900kB
        layer
        delete /a
        file /b 200kB
        ! the image is 1.10 MB unpacked, 100 kB more than the 1.00 MB allowed
        """);
  }

  @Test
  void the_sources_own_figure_serves_where_it_is_exact() {
    rule.holdsInImage(
        """
        size 3MB
        ! the image is 3.00 MB unpacked, 2.00 MB more than the 1.00 MB allowed
        """);
  }

  @Test
  void an_upper_bound_is_made_exact_by_the_layers() {
    rule.holdsInImage("size-at-most 3MB\nlayer\nfile /a 500kB\n");
  }

  @Test
  void the_compressed_size_has_a_limit_of_its_own() {
    Trial.of("image-too-big")
        .under("policies:\n  maxCompressedSize: 1MiB\n  maxImageSize: none\n")
        .holdsInImage(
            """
            compressed 2MB
            ! the image is 2.00 MB compressed, 951 kB more than the 1.05 MB allowed
            """);
  }
}
