package io.github.imagehygiene.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.dockerfile.parse.DockerfileParser;
import io.github.imagehygiene.dockerfile.variables.BuildInputs;
import io.github.imagehygiene.image.HistoryEntry;
import io.github.imagehygiene.image.ImageDescription;
import io.github.imagehygiene.image.ReadLayer;
import io.github.imagehygiene.image.Size;
import io.github.imagehygiene.image.TestConfig;
import io.github.imagehygiene.layers.ImageContents;
import io.github.imagehygiene.layers.listing.LayerEntry;
import io.github.imagehygiene.layers.listing.LayerListing;
import io.github.imagehygiene.layers.probe.LayerContents;
import io.github.imagehygiene.report.shown.PlaceText;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.ImageSubject;
import io.github.imagehygiene.text.SourceText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LayerRowsTest {

  @Test
  void layersOfTheBaseAreOneRow() {
    var subject =
        image(
            "FROM a\nCOPY x /x\nRUN y\n",
            "b",
            "b",
            "b",
            "COPY x /x # buildkit",
            "RUN /bin/sh -c y # buildkit");
    assertThat(LayerRows.of(subject, PlaceText.OF_PROJECT))
        .containsExactly(
            Map.entry("layers 0-2", "6.00 kB, base image"),
            Map.entry("layer 3", "4.00 kB, Dockerfile:2 COPY"),
            Map.entry("layer 4", "5.00 kB, Dockerfile:3 RUN"));
  }

  @Test
  void layersOfNoKnownLineAreOneRow() {
    assertThat(
            LayerRows.of(
                image("FROM a\nRUN y\n", "b", "RUN /bin/sh -c z # buildkit"), PlaceText.OF_PROJECT))
        .containsExactly(Map.entry("layers 0-1", "3.00 kB, no known line"));
  }

  @Test
  void theLightestOfManyAreOneRow() {
    var dockerfile = new StringBuilder("FROM a\n");
    var history = new ArrayList<>(List.of("b"));
    for (int i = 0; i < 20; i++) {
      dockerfile.append("RUN y").append(i).append('\n');
      history.add("RUN /bin/sh -c y" + i + " # buildkit");
    }
    var rows =
        LayerRows.of(
            image(dockerfile.toString(), history.toArray(String[]::new)), PlaceText.OF_PROJECT);
    assertThat(rows).hasSize(13).containsEntry("other layers", "9, 45.0 kB");
    assertThat(rows.keySet()).startsWith("layer 9").endsWith("layer 20", "other layers");
  }

  @Test
  void whatAnInstructionSaysIsNotTold() {
    var subject =
        image(
            "FROM a\nRUN curl --token s3cr3t\n",
            "b",
            "RUN /bin/sh -c curl --token s3cr3t # buildkit");
    assertThat(LayerRows.of(subject, PlaceText.OF_PROJECT))
        .containsEntry("layer 1", "2.00 kB, Dockerfile:2 RUN");
    assertThat(LayerRows.of(subject, PlaceText.OF_PROJECT).toString()).doesNotContain("s3cr3t");
  }

  /** An image whose layers have 1, 2, 3 … kB, made by these lines of its history. */
  private static ImageSubject image(String dockerfile, String... history) {
    var entries = Arrays.stream(history).map(LayerRowsTest::entry).toList();
    var config = TestConfig.of("", history.length, entries);
    var layers =
        config.layers().stream()
            .map(id -> new ReadLayer<>(id, contents(id.index()), OptionalLong.empty()))
            .toList();
    var description =
        new ImageDescription(
            "shop:1",
            "sha256:0",
            "docker",
            config,
            new Size.Exactly(1),
            OptionalLong.empty(),
            List.of(),
            List.of());
    return ImageSubject.join(
        description,
        Optional.of(
            DockerfileSubject.of(
                DockerfileParser.parse(SourceText.of("Dockerfile", dockerfile)),
                Optional.empty(),
                Optional.empty(),
                BuildInputs.NONE)),
        Optional.of(ImageContents.of(layers)),
        Optional.empty(),
        LocalDate.of(2026, 1, 1));
  }

  private static HistoryEntry entry(String line) {
    return new HistoryEntry(
        line, line.equals("b") ? "" : "buildkit.dockerfile.v0", Optional.of(false));
  }

  private static LayerContents contents(int index) {
    var file =
        new LayerEntry("/f" + index, LayerEntry.Kind.FILE, 1000L * (index + 1), 0644, 0, 0, 0, "");
    return new LayerContents(LayerListing.of(List.of(file)), List.of());
  }
}
