package io.github.imagehygiene.rules.size;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.github.imagehygiene.dockerfile.parse.DockerfileParser;
import io.github.imagehygiene.dockerfile.variables.BuildInputs;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.image.Bytes;
import io.github.imagehygiene.image.HistoryEntry;
import io.github.imagehygiene.image.ImageConfig;
import io.github.imagehygiene.image.ImageDescription;
import io.github.imagehygiene.image.ReadLayer;
import io.github.imagehygiene.image.Size;
import io.github.imagehygiene.image.TestConfig;
import io.github.imagehygiene.layers.ImageContents;
import io.github.imagehygiene.layers.listing.LayerEntry;
import io.github.imagehygiene.layers.listing.LayerEntry.Kind;
import io.github.imagehygiene.layers.listing.LayerListing;
import io.github.imagehygiene.layers.probe.LayerContents;
import io.github.imagehygiene.rules.Trial;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.ImageSubject;
import io.github.imagehygiene.subject.NotEvaluated;
import io.github.imagehygiene.text.SourceText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
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
  void the_base_has_its_share_where_it_is_known() {
    assertThat(unpacked("FROM a\nRUN c\n", 900_000, 200_000))
        .containsExactly(
            "the image is 1.10 MB unpacked (base 900 kB, own 200 kB),"
                + " 100 kB more than the 1.00 MB allowed; fix: a smaller base (-slim, -jre,"
                + " distroless), or a last stage that copies only what runs");
    assertThat(unpacked("FROM a\nRUN c\n", 1_000_000, 200_000))
        .singleElement(STRING)
        .contains("(base 1.00 MB, own 200 kB), 200 kB more than the 1.00 MB allowed; fix:");
    String unknown = "the image is 1.10 MB unpacked, 100 kB more than the 1.00 MB allowed; fix:";
    assertThat(unpacked("FROM a\nRUN other\n", 900_000, 200_000))
        .singleElement(STRING)
        .startsWith(unknown);
    assertThat(unpacked("FROM scratch\nADD base /\nRUN c\n", 900_000, 200_000))
        .singleElement(STRING)
        .startsWith(unknown);
  }

  @Test
  void a_base_that_is_beyond_the_limit_is_said_to_be() {
    assertThat(unpacked("FROM a\nRUN c\n", 2_000_000, 200_000))
        .containsExactly(
            "the image is 2.20 MB unpacked (base 2.00 MB, own 200 kB),"
                + " 1.20 MB more than the 1.00 MB allowed: no change above FROM can reach 1.00 MB;"
                + " fix: a smaller base (-slim, -jre, distroless)");
  }

  /** What is found of an image of two layers that were read, under a limit of 1 MB. */
  private static List<String> unpacked(String dockerfile, long first, long second) {
    var config = TestConfig.of("", 2, List.of(made("ADD base /"), made("/bin/sh -c c")));
    var layers =
        Stream.of(first, second)
            .map(bytes -> new LayerEntry("/" + bytes, Kind.FILE, bytes, 0644, 0, 0, 0, ""))
            .map(file -> new LayerContents(LayerListing.of(List.of(file)), List.of()))
            .map(layer -> new ReadLayer<>(config.layers().get(0), layer, OptionalLong.empty()))
            .toList();
    var subject =
        joined(
            described(config, first + second), dockerfile, Optional.of(ImageContents.of(layers)));
    return new ImageTooBig(Optional.of(new Bytes(1_000_000)), Optional.empty())
        .check(subject)
        .map(f -> f.message() + "; fix: " + f.fix().orElseThrow().instead())
        .toList();
  }

  private static ImageSubject joined(
      ImageDescription image, String dockerfile, Optional<ImageContents> layers) {
    var file = DockerfileParser.parse(SourceText.of("Dockerfile", dockerfile));
    return ImageSubject.join(
        image,
        Optional.of(
            DockerfileSubject.of(file, Optional.empty(), Optional.empty(), BuildInputs.NONE)),
        layers,
        Optional.empty(),
        LocalDate.of(2026, 11, 21));
  }

  @Test
  void the_base_image_itself_serves_where_the_layers_are_not_read() {
    var history = List.of(made("base"), made("/bin/sh -c c"));
    var base = described(TestConfig.of("", 1, history.subList(0, 1)), 1_500_000);
    var image = described(TestConfig.of("", 2, history), 3_000_000);
    var subject = joined(image, "FROM a\nRUN c\n", Optional.empty());
    var limit = Optional.of(new Bytes(1_000_000));
    assertThat(new ImageTooBig(limit, limit).check(subject.on(Optional.of(base))))
        .extracting(Finding::message)
        .containsExactly(
            "the image is 1.50 MB compressed (base 750 kB, own 750 kB),"
                + " 500 kB more than the 1.00 MB allowed",
            "the image is 3.00 MB unpacked (base 1.50 MB, own 1.50 MB),"
                + " 2.00 MB more than the 1.00 MB allowed:"
                + " no change above FROM can reach 1.00 MB");
    assertThat(new ImageTooBig(limit, limit).check(subject))
        .extracting(Finding::message)
        .containsExactly(
            "the image is 1.50 MB compressed, 500 kB more than the 1.00 MB allowed",
            "the image is 3.00 MB unpacked, 2.00 MB more than the 1.00 MB allowed");
  }

  private static HistoryEntry made(String createdBy) {
    return new HistoryEntry(createdBy, "", Optional.of(false));
  }

  /** An image of so many bytes, and of half as many compressed. */
  private static ImageDescription described(ImageConfig config, long bytes) {
    return new ImageDescription(
        "shop:1",
        "sha256:0",
        "docker",
        config,
        new Size.Exactly(bytes),
        OptionalLong.of(bytes / 2),
        List.of(),
        List.of());
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
