package io.github.imagehygiene.rules.size;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class WastedBytesTooHighTest {

  @Test
  void there_is_no_limit_unless_one_is_set() {
    Trial.of("wasted-bytes-too-high").holdsInImage("layer\nfile /a 9GB\nlayer\nfile /a 9GB\n");
  }

  @Test
  void the_copy_that_is_needed_counts_and_so_does_the_base() {
    Trial.of("wasted-bytes-too-high")
        .under("policies:\n  maxWastedBytes: 2MB\n")
        .holdsInImage(
            """
            layer
            file /a 1MB
            layer
            file /a 1MB
            """);
    Trial.of("wasted-bytes-too-high")
        .under("policies:\n  maxWastedBytes: 2MB\n")
        .holdsInImage(
            """
            layer
            file /a 1MB
            layer
            file /a 1000001
            ! 2.00 MB belong to paths in several layers, 1 B more than the 2.00 MB allowed
            """);
  }
}
