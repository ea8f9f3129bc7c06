package io.github.imagehygiene.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.imagehygiene.image.HistoryEntry;
import io.github.imagehygiene.image.LayerStorage;
import io.github.imagehygiene.image.Size;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InspectedImageTest {

  private static final List<String> INSTRUCTIONS =
      List.of(
          "LABEL",
          "ENV",
          "COPY",
          "WORKDIR",
          "SHELL",
          "VOLUME",
          "EXPOSE",
          "ONBUILD",
          "STOPSIGNAL",
          "HEALTHCHECK",
          "USER",
          "ENTRYPOINT",
          "CMD");

  @ParameterizedTest
  @ValueSource(strings = {"docker20", "docker26", "docker28", "podman4", "podman5"})
  void anEngineThatUnpacksLayersVouchesForThem(String engine) throws IOException {
    var image = new EngineImage(null, new Recorded(engine).described("facts"), 0);
    assertThat(image.storage()).isEqualTo(LayerStorage.checkedAndPlain(1));
  }

  @Test
  void theContainerdStoreVouchesForAnImageOnly() throws IOException {
    var image = new EngineImage(null, new Recorded("docker28c").described("facts"), 0);
    assertThat(image.storage()).isEqualTo(LayerStorage.within(image.describe().id()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"docker20", "docker26", "docker28", "docker28c", "podman4", "podman5"})
  void everyEngineTellsTheSameOfOneDockerfile(String engine) throws IOException {
    var image = new Recorded(engine).described("facts");
    var config = image.config();

    assertThat(image.id()).matches("sha256:[0-9a-f]{64}");
    assertThat(config.os()).isEqualTo("linux");
    assertThat(config.architecture()).isEqualTo("amd64");
    assertThat(config.created())
        .get()
        .matches(t -> t.isAfter(Instant.parse("2026-11-21T00:00:00Z")));
    assertThat(config.author()).isEmpty();
    assertThat(config.user()).isEqualTo("1000:1000");
    assertThat(config.env()).containsSubsequence("A=1", "B=two words");
    assertThat(config.entrypoint()).containsExactly("/app/one");
    assertThat(config.cmd()).containsExactly("serve", "x y");
    assertThat(config.workingDir()).isEqualTo("/app");
    assertThat(config.exposedPorts()).containsExactly("53/udp", "8080/tcp");
    assertThat(config.volumes()).containsExactly("/cache", "/data");
    assertThat(config.labels())
        .containsEntry("org.opencontainers.image.title", "facts")
        .containsEntry("spaced", "a b");
    assertThat(config.stopSignal()).contains("SIGINT");
    assertThat(config.healthcheck()).contains(List.of("CMD", "/app/one", "--check"));
    assertThat(config.diffIds()).hasSize(1);
    assertThat(image.compressedSize()).isEmpty();
    assertThat(image.names()).singleElement().asString().endsWith("ihdaemon/facts:1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"docker20", "docker26", "docker28", "docker28c", "podman4", "podman5"})
  void historyIsOldestFirstAndSaysWhichEntryMadeTheLayer(String engine) throws IOException {
    var history = new Recorded(engine).described("facts").config().history();

    assertThat(history).hasSameSizeAs(INSTRUCTIONS);
    for (int i = 0; i < history.size(); i++) {
      String instruction = INSTRUCTIONS.get(i);
      assertThat(history.get(i).createdBy()).contains(instruction);
      assertThat(history.get(i).emptyLayer()).contains(!instruction.equals("COPY"));
    }
  }

  @ParameterizedTest
  @CsvSource({"docker20, true", "docker28c, true", "podman4, false", "podman5, false"})
  void podmanTellsNeitherTriggersNorShell(String engine, boolean known) throws IOException {
    var config = new Recorded(engine).described("facts").config();

    assertThat(config.onBuild())
        .isEqualTo(known ? Optional.of(List.of("COPY . /src")) : Optional.empty());
    assertThat(config.shell())
        .isEqualTo(known ? Optional.of(List.of("/bin/bash", "-c")) : Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"docker20", "docker26", "docker28", "docker28c", "podman4", "podman5"})
  void whatAnImageLeavesOutIsEmpty(String engine) throws IOException {
    var config = new Recorded(engine).described("bare").config();

    assertThat(config.user()).isEmpty();
    assertThat(config.entrypoint()).isEmpty();
    assertThat(config.cmd()).isEmpty();
    assertThat(config.exposedPorts()).isEmpty();
    assertThat(config.volumes()).isEmpty();
    assertThat(config.stopSignal()).isEmpty();
    assertThat(config.variant()).isEmpty();
    assertThat(config.healthcheck()).contains(List.of());
  }

  @Test
  void sizeIsTrustedAsFarAsTheEngineCountsFiles() throws IOException {
    assertThat(size("docker20")).isEqualTo(new Size.Exactly(200_008));
    assertThat(size("docker26")).isEqualTo(new Size.Exactly(200_008));
    assertThat(size("docker28")).isEqualTo(new Size.Exactly(200_008));
    assertThat(size("docker28c")).isInstanceOf(Size.Unknown.class);
    assertThat(size("podman4")).isEqualTo(new Size.AtMost(209_395));
    assertThat(size("podman5")).isEqualTo(new Size.AtMost(208_957));
  }

  @Test
  void anAnswerWithAlmostNothingInItIsRead() throws IOException {
    // From API 1.52 on, Docker leaves empty fields out.
    var image = describe("{\"Id\":\"x\",\"RootFS\":{\"Type\":\"layers\"}}", "[]");

    assertThat(image.config().diffIds()).isEmpty();
    assertThat(image.config().created()).isEmpty();
    assertThat(image.config().env()).isEmpty();
    assertThat(image.config().labels()).isEmpty();
    assertThat(image.config().healthcheck()).contains(List.of());
    assertThat(image.unpackedSize()).isEqualTo(new Size.Unknown("the engine gives no size"));
  }

  @ParameterizedTest
  @CsvSource({
    "oci.image, buildkit.dockerfile.v0, false",
    "oci.image, '', true",
    "docker.distribution, buildkit.dockerfile.v0, true"
  })
  void podmanDoesNotTellTheHealthcheckOfAnOciImageThatItDidNotBuild(
      String type, String comment, boolean told) throws IOException {
    var libpod =
        json(
            "{\"ManifestType\":\"application/vnd.%s.manifest\",\"Comment\":\"%s\"}"
                .formatted(type, comment));
    var details =
        new ImageDetails(JsonNodeFactory.instance.arrayNode(), Optional.of(libpod), Map.of());
    var image = InspectedImage.describe("x:1", EngineKind.PODMAN, json("{}"), details);
    assertThat(image.config().healthcheck())
        .isEqualTo(told ? Optional.of(List.of()) : Optional.empty());
  }

  @Test
  void aTimeInYearOneIsNoTime() throws IOException {
    assertThat(describe("{\"Created\":\"0001-01-01T00:00:00Z\"}", "[]").config().created())
        .isEmpty();
    assertThat(describe("{\"Created\":\"1970-01-01T00:00:00Z\"}", "[]").config().created())
        .contains(Instant.EPOCH);
    assertThat(describe("{\"Created\":\"yesterday\"}", "[]").config().created()).isEmpty();
  }

  @Test
  void otherStorageDriversGiveNoSize() throws IOException {
    assertThat(describe("{\"Size\":5,\"GraphDriver\":{\"Name\":\"vfs\"}}", "[]").unpackedSize())
        .isInstanceOf(Size.Unknown.class);
  }

  @Test
  void aLayerThatIsNoDigestIsAnError() {
    assertThatThrownBy(() -> describe("{\"RootFS\":{\"Layers\":[\"../etc\"]}}", "[]"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("'../etc'");
  }

  @Test
  void withALayerOfSizeZeroItIsNotKnownWhichEntryMadeIt() throws IOException {
    String layers =
        "{\"RootFS\":{\"Layers\":[\"sha256:%s\",\"sha256:%s\"]}}"
            .formatted("a".repeat(64), "b".repeat(64));
    String history =
        "[{\"CreatedBy\":\"CMD\",\"Size\":0},{\"CreatedBy\":\"WORKDIR\",\"Size\":0},"
            + "{\"CreatedBy\":\"COPY\",\"Size\":7}]";

    assertThat(describe(layers, history).config().history())
        .containsExactly(
            new HistoryEntry("COPY", "", Optional.of(false)),
            new HistoryEntry("WORKDIR", "", Optional.empty()),
            new HistoryEntry("CMD", "", Optional.empty()));
  }

  private static Size size(String engine) throws IOException {
    return new Recorded(engine).described("facts").unpackedSize();
  }

  private static io.github.imagehygiene.image.ImageDescription describe(
      String inspected, String history) throws IOException {
    JsonNode none = JsonNodeFactory.instance.arrayNode();
    var details =
        new ImageDetails(history.isEmpty() ? none : json(history), Optional.empty(), Map.of());
    return InspectedImage.describe("x:1", EngineKind.DOCKER, json(inspected), details);
  }

  private static JsonNode json(String text) throws IOException {
    return new JsonMapper().readTree(text);
  }
}
