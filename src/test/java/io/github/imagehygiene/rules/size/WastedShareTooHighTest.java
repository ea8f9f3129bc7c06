package io.github.imagehygiene.rules.size;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class WastedShareTooHighTest {

  /** Without a rule that finds the same. */
  private static final Trial RULE =
      Trial.of("wasted-share-too-high").under("rules:\n  efficiency-too-low: off\n");

  private static final String HALF_WASTED = "layer\nfile /a 9MB\nlayer\nfile /a 9MB\n";

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
        ! 2.00 MB belong to paths stored in more than one layer, 10.01 % of the 20.0 MB above the first layer; 10 % is allowed (as dive measures)
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
        ! 9.00 MB belong to paths stored in more than one layer, although the layers above the first have no bytes; 10 % is allowed (as dive measures)
        """);
  }

  @Test
  void a_few_bytes_are_let_pass_whatever_their_share() {
    RULE.holdsInImage("layer\nlayer\nfile /a 400kB\nlayer\nfile /a 400kB\n");
  }

  @Test
  void of_rules_that_say_the_same_the_worse_is_reported_and_of_equals_the_efficiency() {
    String share =
        "! 18.0 MB belong to paths stored in more than one layer, 200 % of the 9.00 MB above the"
            + " first layer; 10 % is allowed (as dive measures)\n";
    String efficiency =
        "! the image is 50 % efficient as dive measures it, less than the 90 % required:"
            + " 18.0 MB belong to paths stored in more than one layer\n";
    RULE.holdsInImage(HALF_WASTED + share);
    Trial.of("wasted-share-too-high").holdsInImage(HALF_WASTED);
    Trial.of("efficiency-too-low").holdsInImage(HALF_WASTED + efficiency);
    String worse = "rules:\n  wasted-share-too-high: error\n";
    Trial.of("efficiency-too-low").under(worse).holdsInImage(HALF_WASTED);
    Trial.of("wasted-share-too-high").under(worse).holdsInImage(HALF_WASTED + share);
  }

  @Test
  void of_two_named_policies_one_finding_is_reported_unless_it_is_suppressed() {
    String share =
        "! 18.0 MB belong to paths stored in more than one layer, 200 % of the 9.00 MB above the"
            + " first layer; 10 % is allowed (as dive measures)\n";
    String both = "policies: {minEfficiency: 90%, maxWastedPercent: 10%}\n";
    String suppressed = "suppressions: [{rule: efficiency-too-low, reason: known}]\n";
    Trial.of("wasted-share-too-high").under(both).holdsInImage(HALF_WASTED);
    Trial.of("wasted-share-too-high").under(both + suppressed).holdsInImage(HALF_WASTED + share);
  }
}
