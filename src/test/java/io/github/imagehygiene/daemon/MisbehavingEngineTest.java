package io.github.imagehygiene.daemon;

import static io.github.imagehygiene.daemon.FakeEngine.head;
import static io.github.imagehygiene.daemon.FakeEngine.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imagehygiene.image.Image;
import io.github.imagehygiene.image.ImageUnavailable;
import io.github.imagehygiene.image.ImageUnreadable;
import io.github.imagehygiene.image.Layouts;
import io.github.imagehygiene.image.Packing;
import io.github.imagehygiene.image.Platform;
import io.github.imagehygiene.image.TestArchive;
import io.github.imagehygiene.image.TestImage;
import io.github.imagehygiene.image.TestLayer;
import io.github.imagehygiene.layers.LayerFacts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Podman and Docker's containerd store, each with one answer that is wrong. */
class MisbehavingEngineTest {

  private static final String INDEX = "sha256:" + "1".repeat(64);
  private static final TestImage SHOP =
      TestImage.named("shop:1")
          .layer(TestLayer.empty().file("/a", 300))
          .layer(TestLayer.empty().file("/b", 7));
  private static final TestImage OTHER =
      TestImage.named("shop:1").layer(TestLayer.empty().file("/x", 1));
  private static final String PODMAN =
      "{\"Version\":\"5\",\"ApiVersion\":\"1.41\",\"Components\":[{\"Name\":\"Podman Engine\"}]}";
  private static final String CONTAINERD =
      "{\"Version\":\"29\",\"ApiVersion\":\"1.52\",\"MinAPIVersion\":\"1.44\"}";
  private static final Optional<Platform> ARM64 = Platform.parse("linux/arm64");

  @TempDir Path folder;

  /** What is answered otherwise than well: by the end of the path, without its query. */
  private final Map<String, FakeEngine.Behaviour> answers = new HashMap<>();

  @BeforeEach
  void well() throws IOException {
    byte[] tar = Layouts.docker26(Packing.ZSTD, SHOP.renamed()).tar();
    answers.put("/get", (path, out) -> tar(out, tar));
    answers.put("/history", (path, out) -> json(out, 200, "[{\"CreatedBy\":\"COPY a\"},{}]"));
    answers.put("/json", (path, out) -> json(out, 200, inspected(SHOP, path.contains("?"))));
    answers.put("libpod", (path, out) -> json(out, 200, libpod(SHOP)));
  }

  @ParameterizedTest
  @ValueSource(strings = {PODMAN, CONTAINERD})
  void anEngineThatBehavesIsRead(String version) throws Exception {
    read(version, Optional.empty());
    read(version, ARM64);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                    | no JSON array",
        "{\"a\":1}             | no JSON array",
        "{\"message\":\"x\"}   | no JSON array",
        "\"x\"                 | no JSON object",
        "[                     | is no JSON",
      })
  void aHistoryThatIsNone(String history, String message) {
    answers.put("/history", (path, out) -> json(out, 200, history));
    for (String version : new String[] {PODMAN, CONTAINERD}) {
      unreadable(version, Optional.empty()).hasMessageContaining(message);
      unreadable(version, ARM64).hasMessageContaining(message);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1,null,\"x\",[]]", "[]", "[{\"CreatedBy\":{},\"Size\":\"x\"}]"})
  void aHistoryOfOddEntriesIsNotKnown(String history) throws Exception {
    answers.put("/history", (path, out) -> json(out, 200, history));
    answers.put("libpod", (path, out) -> json(out, 404, "{}"));
    read(PODMAN, Optional.empty());
    read(CONTAINERD, ARM64);
  }

  @Test
  void aHistoryThatFails() {
    answers.put("/history", (path, out) -> json(out, 500, "{\"message\":\"no disk\"}"));
    unreadable(PODMAN, Optional.empty()).hasMessageContaining("it answered 500: no disk");
    unreadable(CONTAINERD, ARM64).hasMessageContaining("it answered 500: no disk");
  }

  @Test
  void podmansOwnAnswerIsOfAnotherImage() {
    answers.put("libpod", (path, out) -> json(out, 200, libpod(OTHER)));
    unreadable(PODMAN, Optional.empty())
        .hasMessageContaining("its two answers are not of one image");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "x", ""})
  void podmansOwnAnswerIsNone(String answer) {
    answers.put("libpod", (path, out) -> json(out, 200, answer));
    unreadable(PODMAN, Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({"500, it answered 500", "200, no JSON", "301, it answered 301"})
  void anInspectOfThePlatformThatFails(int status, String message) {
    answers.put(
        "/json",
        (path, out) -> {
          if (path.contains("?")) {
            json(out, status, "nothing");
          } else {
            json(out, 200, inspected(SHOP, false));
          }
        });
    unreadable(CONTAINERD, ARM64).hasMessageContaining(message);
  }

  @Test
  void anInspectThatSaysNothingOfThePlatform() {
    answers.put(
        "/json",
        (path, out) ->
            json(out, 200, inspected(SHOP, true).replaceAll("\"(Os|Architecture)\"", "\"X\"")));
    for (String version : new String[] {PODMAN, CONTAINERD}) {
      failed(version, ARM64)
          .isInstanceOf(ImageUnavailable.class)
          .hasMessageContaining("is not for linux/arm64, but for an unknown platform");
    }
  }

  @Test
  void aSaveOfAnotherPlatform() {
    byte[] other = Layouts.docker26(Packing.GZIP, OTHER.renamed()).tar();
    answers.put("/get", (path, out) -> tar(out, other));
    unreadable(CONTAINERD, ARM64).hasMessageContaining("no image in it has the layers");
    unreadable(PODMAN, Optional.empty()).hasMessageContaining("no image in it has the layers");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{\"manifests\":[]}", "{\"manifests\":7}"})
  void aSaveWithABrokenIndexStillHasItsManifest(String index) throws Exception {
    var save = Layouts.docker26(Packing.PLAIN, SHOP.renamed());
    byte[] text = index.getBytes(StandardCharsets.UTF_8);
    answers.put("/get", (path, out) -> tar(out, save.with("index.json", text).tar()));
    answers.put("libpod", (path, out) -> json(out, 404, "{}"));
    // Engines before 25 send no index at all, so the manifest is enough.
    read(PODMAN, Optional.empty());
    answers.put(
        "/get",
        (path, out) -> tar(out, save.with("index.json", text).without("manifest.json").tar()));
    unreadable(CONTAINERD, ARM64);
  }

  @Test
  void aSaveWithHalfABlob() {
    for (Packing packing : Packing.values()) {
      TestArchive save = Layouts.docker26(packing, SHOP.renamed());
      byte[] layer = packing.pack(SHOP.layers().get(0).tar());
      String name = "blobs/sha256/" + Layouts.sha256(layer);
      byte[] half = save.with(name, Arrays.copyOf(layer, layer.length / 2)).tar();
      answers.put("/get", (path, out) -> tar(out, half));
      unreadable(CONTAINERD, ARM64).hasMessageContaining("layer 1 (" + name + ")");
      unreadable(PODMAN, Optional.empty()).hasMessageContaining("layer 1 (" + name + ")");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Layers\":\"x\"}",
        "{\"Layers\":[7]}",
        "{\"Layers\":[\"sha256:1\"]}",
        "{\"Layers\":[null]}",
        "{\"Layers\":{\"a\":\"b\"}}"
      })
  void layersThatAreNone(String rootFs) {
    answers.put(
        "/json",
        (path, out) ->
            json(
                out,
                200,
                inspected(SHOP, path.contains("?"))
                    .replaceAll("\"RootFS\":.*}", "\"RootFS\":" + rootFs + "}")));
    answers.put("libpod", (path, out) -> json(out, 404, "{}"));
    unreadable(CONTAINERD, ARM64).hasMessageContaining("expected a digest");
    unreadable(PODMAN, Optional.empty()).hasMessageContaining("expected a digest");
  }

  private AbstractThrowableAssert<?, ?> unreadable(String version, Optional<Platform> platform) {
    return failed(version, platform).isInstanceOf(ImageUnreadable.class);
  }

  /** In one message, of one line. */
  private AbstractThrowableAssert<?, ?> failed(String version, Optional<Platform> platform) {
    return assertThatThrownBy(() -> read(version, platform))
        .hasMessageContaining("shop:1")
        .satisfies(e -> assertThat(e.getMessage()).doesNotContainPattern("\\p{Cntrl}"));
  }

  private void read(String version, Optional<Platform> platform) throws Exception {
    Path socket = Files.createTempDirectory(folder, "e").resolve("engine.sock");
    try (var fake =
            FakeEngine.onUnixSocket(
                socket,
                (path, out) -> {
                  if (path.equals("/version")) {
                    json(out, 200, version);
                  } else {
                    behaviour(path).answer(path, out);
                  }
                });
        var engine = connect(fake);
        Image image = engine.open(Optional.of("shop:1"), platform)) {
      var config = image.describe().config();
      assertThat(image.layers(Set.copyOf(config.layers()), LayerFacts::read)).hasSize(2);
    }
  }

  private FakeEngine.Behaviour behaviour(String path) {
    String plain = path.contains("?") ? path.substring(0, path.indexOf('?')) : path;
    return plain.contains("/libpod/")
        ? answers.get("libpod")
        : answers.get(plain.substring(plain.lastIndexOf('/')));
  }

  private static String inspected(TestImage image, boolean ofPlatform) {
    return "{\"Id\":\"%s\",\"Size\":1,\"Os\":\"linux\",\"Architecture\":\"arm64\",\"RootFS\":{\"Layers\":[\"%s\"]}}"
        .formatted(ofPlatform ? image.id() : INDEX, String.join("\",\"", image.diffIds()));
  }

  private static String libpod(TestImage image) {
    return "{\"Id\":\"%s\",\"History\":[{\"created_by\":\"COPY a\"},{}],\"RootFS\":{\"Layers\":[\"%s\"]}}"
        .formatted(image.id().substring("sha256:".length()), String.join("\",\"", image.diffIds()));
  }

  private static void tar(OutputStream out, byte[] tar) throws IOException {
    head(out, 200, "application/x-tar", "Content-Length: " + tar.length);
    out.write(tar);
    out.flush();
  }

  private DockerEngine connect(FakeEngine fake) throws Exception {
    var time = Duration.ofSeconds(5);
    return DockerEngine.connect(
        new EngineSettings(Map.of("DOCKER_HOST", fake.host()), folder, false, p -> false),
        new Limits(time, time, time, time, Duration.ZERO));
  }
}
