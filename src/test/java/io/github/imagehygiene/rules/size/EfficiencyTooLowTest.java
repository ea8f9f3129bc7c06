package io.github.imagehygiene.rules.size;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class EfficiencyTooLowTest {

  private static final Trial RULE = Trial.of("efficiency-too-low");

  @Test
  void the_limit_itself_is_allowed_and_stands_as_a_share_or_in_percent() {
    for (String limit : new String[] {"0.5", "50%", "50 %"}) {
      RULE.under("policies:\n  minEfficiency: " + limit + "\n")
          .holdsInImage("layer\nfile /a 2MB\nlayer\nfile /a 2MB\n");
    }
  }

  @Test
  void what_is_below_the_limit_is_never_shown_as_the_limit() {
    RULE.holdsInImage(
        """
        layer
        file /b 2249998
        layer
        file /a 500001
        layer
        file /a 250001
        layer
        delete /c
        file /d 500001
        file /e 500000
        """);
    RULE.holdsInImage(
        """
        layer
        file /a 2000002
        file /b 16000000
        layer
        file /a 2000001
        ! the image is 89.99 % efficient as dive measures it, less than the 90 % required: 4.00 MB belong to paths stored in more than one layer
        """);
  }

  @Test
  void a_few_bytes_are_let_pass_whatever_their_share() {
    String image = "layer\nfile /a 400kB\nlayer\nfile /a 400kB\n";
    RULE.holdsInImage(image);
    RULE.under("rules:\n  efficiency-too-low:\n    floor: 0\n")
        .holdsInImage(
            image
                + "! the image is 50 % efficient as dive measures it, less than the 90 % required:"
                + " 800 kB belong to paths stored in more than one layer\n");
  }

  @Test
  void a_deleted_folder_counts_by_what_was_in_it() {
    RULE.holdsInImage("layer\ndir /a\nfile /a/x 9MB\nlayer\ndelete /a\n");
    RULE.holdsInImage(
        """
        layer
        dir /a
        file /a/x 9MB
        layer
        delete /a/x
        ! the image is 0 % efficient as dive measures it, less than the 90 % required: 9.00 MB belong to paths stored in more than one layer
        """);
  }

  @Test
  void an_image_without_files_passes() {
    RULE.holdsInImage("layer\n");
  }
}
