package io.github.imagehygiene.daemon;

import static io.github.imagehygiene.daemon.FakeEngine.head;
import static io.github.imagehygiene.daemon.FakeEngine.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imagehygiene.image.Image;
import io.github.imagehygiene.image.ImageReference;
import io.github.imagehygiene.image.ImageUnavailable;
import io.github.imagehygiene.image.Layouts;
import io.github.imagehygiene.image.Packing;
import io.github.imagehygiene.image.Platform;
import io.github.imagehygiene.image.ReadLayer;
import io.github.imagehygiene.image.TestImage;
import io.github.imagehygiene.image.TestLayer;
import io.github.imagehygiene.layers.LayerFacts;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An image of two platforms, as Docker's containerd store has it and as other engines do. */
class EnginePlatformTest {

  private static final String INDEX = "sha256:" + "1".repeat(64);
  private static final TestImage AMD64 =
      TestImage.named("shop:1").layer(TestLayer.empty().file("/amd64", 300));
  private static final TestImage ARM64 =
      TestImage.named("shop:1").layer(TestLayer.empty().file("/arm64", 100));

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"linux/arm64", "linux/arm64/v8", "linux/aarch64", "arm64"})
  void theAskedPlatformIsGivenWhole(String asked) throws Exception {
    try (var fake = engine("1.24", "1.51", true);
        var engine = connect(fake);
        Image image = engine.open(Optional.of("shop:1"), Platform.parse(asked))) {
      var config = image.describe().config();
      var read = image.layers(Set.copyOf(config.layers()), LayerFacts::read);

      assertThat(config.architecture()).isEqualTo("arm64");
      assertThat(config.history()).hasSize(1);
      assertThat(config.history().get(0).createdBy()).isEqualTo("COPY arm64");
      assertThat(read).extracting(ReadLayer::value).containsExactly(new LayerFacts(100, 1));
      assertThat(image.another(ImageReference.parse("shop:1").orElseThrow()))
          .hasValueSatisfying(base -> assertThat(base.config().architecture()).isEqualTo("arm64"));
    }
  }

  @ParameterizedTest
  @CsvSource({"1.24, 1.48", "1.44, 1.51", "1.12, 1.41"})
  void withoutAPlatformNothingIsAskedOtherwise(String oldest, String newest) throws Exception {
    try (var fake = engine(oldest, newest, true);
        var engine = connect(fake);
        Image image = engine.open(Optional.of("shop:1"))) {
      assertThat(image.describe().config().architecture()).isEqualTo("amd64");
      assertThat(fake.asked()).noneMatch(path -> path.contains("?") || path.startsWith("/v1.49"));
    }
  }

  @Test
  void aPlatformThatIsNotThereIsSaidWithWhatIs() throws Exception {
    try (var fake = engine("1.44", "1.51", true);
        var engine = connect(fake)) {
      assertThatThrownBy(() -> engine.open(Optional.of("shop:1"), Platform.parse("linux/s390x")))
          .isInstanceOf(ImageUnavailable.class)
          .hasMessage(
              "Image 'shop:1' on Docker 1 at %s (DOCKER_HOST) is not for linux/s390x, but for"
                      .formatted(fake.host())
                  + " linux/amd64, linux/arm64. Build or pull it for linux/s390x, or set platform"
                  + " to one that is there.");
    }
  }

  @ParameterizedTest
  @CsvSource({"1.12, 1.41", "1.24, 1.45", "1.24, 1.48"})
  void anOlderEngineGivesNoOtherPlatformForTheAskedOne(String oldest, String newest)
      throws Exception {
    try (var fake = engine(oldest, newest, false);
        var engine = connect(fake)) {
      assertThatThrownBy(() -> engine.open(Optional.of("shop:1"), Platform.parse("linux/arm64")))
          .isInstanceOf(ImageUnavailable.class)
          .hasMessageContaining("is not for linux/arm64, but for linux/amd64.")
          .hasMessageContaining("Engines before Docker 28.1 give one platform");
      try (var image = engine.open(Optional.of("shop:1"), Platform.parse("linux/amd64"))) {
        assertThat(image.describe().config().architecture()).isEqualTo("amd64");
      }
    }
  }

  @Test
  void anEngineThatIgnoresThePlatformIsNotBelieved() throws Exception {
    try (var fake = engine("1.24", "1.60", false);
        var engine = connect(fake)) {
      assertThatThrownBy(() -> engine.open(Optional.of("shop:1"), Platform.parse("linux/arm64")))
          .isInstanceOf(ImageUnavailable.class)
          .hasMessageContaining("is not for linux/arm64, but for linux/amd64");
    }
  }

  private FakeEngine engine(String oldest, String newest, boolean selects) throws IOException {
    Path socket = Files.createTempDirectory(folder, "e").resolve("engine.sock");
    return FakeEngine.onUnixSocket(
        socket,
        (path, out) -> {
          if (path.equals("/version")) {
            json(
                out,
                200,
                "{\"Version\":\"1\",\"ApiVersion\":\"%s\",\"MinAPIVersion\":\"%s\"}"
                    .formatted(newest, oldest));
          } else {
            answer(path, selects, out);
          }
        });
  }

  private static void answer(String path, boolean selects, OutputStream out) throws IOException {
    String query =
        path.contains("?")
            ? URLDecoder.decode(path.substring(path.indexOf('?')), StandardCharsets.UTF_8)
            : "";
    boolean asks = selects && query.startsWith("?platform=");
    if (query.equals("?manifests=1")) {
      json(out, 200, selects ? MANIFESTS : "{}");
    } else if (asks
        && !query.matches("\\?platform=\\{\"os\":\"linux\",\"architecture\":\"a.*64\"}")) {
      json(out, 404, "{\"message\":\"was found but does not provide the specified platform\"}");
    } else {
      answer(path, asks && query.contains("arm64") ? "arm64" : "amd64", out);
    }
  }

  private static final String MANIFESTS =
      """
      {"Manifests":[
        {"Available":true,"Descriptor":{"platform":{"os":"linux","architecture":"amd64"}}},
        {"Available":true,"Descriptor":{"platform":{"os":"linux","architecture":"arm64"}}},
        {"Available":false,"Descriptor":{"platform":{"os":"linux","architecture":"ppc64le"}}},
        {"Available":true,"Descriptor":{"platform":{"os":"unknown","architecture":"unknown"}}}]}
      """;

  private static void answer(String path, String architecture, OutputStream out)
      throws IOException {
    var image = architecture.equals("arm64") ? ARM64 : AMD64;
    if (path.contains("/history")) {
      json(out, 200, "[{\"CreatedBy\":\"COPY %s\",\"Size\":0}]".formatted(architecture));
    } else if (path.contains("/get")) {
      byte[] tar = Layouts.docker26(Packing.GZIP, image.renamed()).tar();
      head(out, 200, "application/x-tar", "Content-Length: " + tar.length);
      out.write(tar);
      out.flush();
    } else {
      // Asked for a platform, the engine names its manifest, by which it then knows no image.
      String id = path.contains("?") ? image.id() : INDEX;
      boolean known = path.contains("shop:1") || path.contains(INDEX);
      json(
          out,
          known ? 200 : 404,
          "{\"Id\":\"%s\",\"Os\":\"linux\",\"Architecture\":\"%s\",\"RootFS\":{\"Layers\":[\"%s\"]}}"
              .formatted(id, architecture, image.diffIds().get(0)));
    }
  }

  private DockerEngine connect(FakeEngine fake) throws Exception {
    var limits =
        new Limits(
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ZERO);
    return DockerEngine.connect(
        new EngineSettings(Map.of("DOCKER_HOST", fake.host()), folder, false, p -> false), limits);
  }
}
