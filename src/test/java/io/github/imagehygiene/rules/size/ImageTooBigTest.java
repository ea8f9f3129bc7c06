package io.github.imagehygiene.rules.size;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imagehygiene.image.Bytes;
import io.github.imagehygiene.image.ImageDescription;
import io.github.imagehygiene.image.Size;
import io.github.imagehygiene.image.TestConfig;
import io.github.imagehygiene.rules.Trial;
import io.github.imagehygiene.subject.ImageSubject;
import io.github.imagehygiene.subject.NotEvaluated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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

  @Test
  void a_breach_of_one_limit_stands_where_the_other_size_is_not_known() {
    var description =
        new ImageDescription(
            "shop:1",
            "sha256:0",
            "docker",
            TestConfig.of("", 1, List.of()),
            new Size.AtMost(3_000_000),
            OptionalLong.of(2_000_000),
            List.of(),
            List.of());
    var subject =
        ImageSubject.join(
            description,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            LocalDate.of(2026, 11, 21));
    var limit = Optional.of(new Bytes(1_000_000));
    var found = new ArrayList<String>();
    assertThatThrownBy(
            () ->
                new ImageTooBig(limit, limit)
                    .check(subject)
                    .forEachOrdered(finding -> found.add(finding.key())))
        .isInstanceOf(NotEvaluated.class);
    assertThat(found).containsExactly("compressed");
  }
}
