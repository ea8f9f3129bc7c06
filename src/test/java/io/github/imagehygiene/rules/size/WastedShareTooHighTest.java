package io.github.imagehygiene.rules.size;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class WastedShareTooHighTest {

  private static final Trial RULE = Trial.of("wasted-share-too-high");

  @Test
  void the_limit_itself_is_allowed() {
    RULE.holdsInImage("layer\nfile /a 1MB\nlayer\nfile /a 1MB\nfile /b 19MB\n");
    RULE.holdsInImage(
        """
        layer
        file /a 1MB
        layer
        file /a 1MB
        file /b 18999999
        ! 2.00 MB belong to paths in several layers, 10.01 % of the 20.0 MB above the first; 10 % is allowed
        """);
  }

  @Test
  void nothing_of_nothing_is_no_share() {
    RULE.holdsInImage("layer\nfile /a 9MB\n");
    RULE.holdsInImage("layer\nfile /a 9MB\nlayer\n");
  }

  @Test
  void what_is_wasted_above_the_first_layer_without_bytes_there_is_too_much() {
    RULE.holdsInImage(
        """
        layer
        file /a 9MB
        layer
        delete /a
        ! 9.00 MB belong to paths in several layers, although those above the first have no bytes; 10 % is allowed
        """);
  }

  @Test
  void a_few_bytes_are_let_pass_whatever_their_share() {
    RULE.holdsInImage("layer\nlayer\nfile /a 400kB\nlayer\nfile /a 400kB\n");
  }
}
