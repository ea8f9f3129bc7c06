package io.github.imagehygiene.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.imagehygiene.layers.LayerFacts;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ImageSource} must do alike: the same image gives the same answers, whether it
 * comes from an engine, a tar of any layout, or a folder.
 */
public interface ImageSourceContract {

  /** Puts an image where the source finds it. */
  ImageSource holding(TestImage image) throws Exception;

  /** An image with something of everything; every engine can load it. */
  TestImage SHOP = shop();

  private static TestImage shop() {
    var base =
        TestLayer.empty()
            .folder("/app")
            .file("/app/shop.jar", 1000)
            .hardLink("/app/again.jar", "/app/shop.jar")
            .symlink("/app/link", "shop.jar")
            .file("/app/" + "long/".repeat(30) + "name", 3)
            .file("/app/grün", 5)
            .file("/app/secret", 7);
    var second = TestLayer.empty().file("/app/b", 20).delete("/app/secret");
    return TestImage.named("hygiene-contract/shop:1.4")
        .layer("COPY app /app # buildkit", base)
        .history("USER 1000:1000")
        .layer("COPY b /app # buildkit", second)
        .layer("COPY empty / # buildkit", TestLayer.empty())
        .layer("COPY b /app # buildkit", second)
        .user("1000:1000")
        .env("PATH=/usr/bin:/bin", "GREETING=good day")
        .entrypoint("/app/run", "--fast")
        .cmd("serve")
        .labels(Map.of("org.opencontainers.image.title", "Shop", "empty", ""))
        .with("ExposedPorts", Map.of("8080/tcp", Map.of(), "53/udp", Map.of()))
        .with("Volumes", Map.of("/data", Map.of()))
        .with("WorkingDir", "/app")
        .with("StopSignal", "SIGTERM")
        .with("Healthcheck", Map.of("Test", List.of("CMD", "/app/check")))
        .with("OnBuild", List.of("RUN true"))
        .with("Shell", List.of("/bin/sh", "-ec"));
  }

  @Test
  default void tellsTheConfiguration() throws Exception {
    try (Image image = open(SHOP)) {
      ImageConfig config = image.describe().config();
      assertThat(config.os()).isEqualTo("linux");
      assertThat(config.architecture()).isEqualTo("amd64");
      assertThat(config.created()).hasToString("Optional[2026-01-02T03:04:05Z]");
      assertThat(config.author()).isEqualTo("Ann Example");
      assertThat(config.user()).isEqualTo("1000:1000");
      assertThat(config.env()).containsExactly("PATH=/usr/bin:/bin", "GREETING=good day");
      assertThat(config.entrypoint()).containsExactly("/app/run", "--fast");
      assertThat(config.cmd()).containsExactly("serve");
      assertThat(config.workingDir()).isEqualTo("/app");
      assertThat(config.exposedPorts()).containsExactly("53/udp", "8080/tcp");
      assertThat(config.volumes()).containsExactly("/data");
      assertThat(config.labels())
          .isEqualTo(Map.of("org.opencontainers.image.title", "Shop", "empty", ""));
      assertThat(config.stopSignal()).contains("SIGTERM");
    }
  }

  /** A source may be unable to tell these, but not tell them wrong. */
  @Test
  default void tellsHealthcheckTriggersAndShellOrThatItCannot() throws Exception {
    try (Image image = open(SHOP)) {
      ImageConfig config = image.describe().config();
      assertThat(config.healthcheck().orElse(List.of("CMD", "/app/check")))
          .containsExactly("CMD", "/app/check");
      assertThat(config.onBuild().orElse(List.of("RUN true"))).containsExactly("RUN true");
      assertThat(config.shell().orElse(List.of("/bin/sh", "-ec")))
          .containsExactly("/bin/sh", "-ec");
    }
  }

  @Test
  default void tellsTheHistoryOldestFirst() throws Exception {
    try (Image image = open(SHOP)) {
      assertThat(image.describe().config().history())
          .extracting(HistoryEntry::createdBy)
          .containsExactly(
              "COPY app /app # buildkit",
              "USER 1000:1000",
              "COPY b /app # buildkit",
              "COPY empty / # buildkit",
              "COPY b /app # buildkit");
      assertThat(image.describe().config().history())
          .extracting(entry -> entry.emptyLayer().orElse(entry.createdBy().startsWith("USER")))
          .containsExactly(false, true, false, false, false);
    }
  }

  @Test
  default void listsTheLayersLowestFirst() throws Exception {
    try (Image image = open(SHOP)) {
      assertThat(image.describe().config().layers())
          .extracting(layer -> layer.diffId().toString())
          .containsExactlyElementsOf(SHOP.diffIds());
    }
  }

  @Test
  default void readsEveryLayerInOrderAndAnEqualOneForBothItsPlaces() throws Exception {
    try (Image image = open(SHOP)) {
      var layers = image.describe().config().layers();
      var read = image.layers(new HashSet<>(layers), LayerFacts::read);
      assertThat(read).extracting(ReadLayer::id).containsExactlyElementsOf(layers);
      assertThat(read)
          .extracting(ReadLayer::value)
          .containsExactly(
              new LayerFacts(1000 + 8 + 3 + 5 + 7, 6),
              new LayerFacts(20, 1),
              new LayerFacts(0, 0),
              new LayerFacts(20, 1));
    }
  }

  @Test
  default void readsOnlyTheWantedLayers() throws Exception {
    try (Image image = open(SHOP)) {
      LayerId wanted = image.describe().config().layers().get(3);
      assertThat(image.layers(Set.of(wanted), LayerFacts::read))
          .singleElement()
          .extracting(ReadLayer::id, ReadLayer::value)
          .containsExactly(wanted, new LayerFacts(20, 1));
      assertThat(image.layers(Set.of(), LayerFacts::read)).isEmpty();
    }
  }

  @Test
  default void canBeReadAgain() throws Exception {
    try (Image image = open(SHOP)) {
      var all = new HashSet<>(image.describe().config().layers());
      var first = image.layers(all, LayerFacts::read);
      assertThat(image.layers(all, LayerFacts::read)).isEqualTo(first);
    }
  }

  @Test
  default void doesNotMindAReaderThatStopsEarly() throws Exception {
    try (Image image = open(SHOP)) {
      var all = new HashSet<>(image.describe().config().layers());
      assertThat(image.layers(all, tar -> tar.read() >= 0))
          .extracting(ReadLayer::value)
          .containsExactly(true, true, true, true);
    }
  }

  @Test
  default void tellsNoWrongSizeBeforeTheLayersAreRead() throws Exception {
    long truth = 1000 + 8 + 3 + 5 + 7 + 20 + 20;
    try (Image image = open(SHOP)) {
      Size size = image.describe().unpackedSize();
      boolean right =
          size instanceof Size.Exactly e
              ? e.bytes() == truth
              : !(size instanceof Size.AtMost most) || most.bytes() >= truth;
      assertThat(right).as("%s, where the truth is %d", size, truth).isTrue();
    }
  }

  @Test
  default void tellsCompressedSizesForAllLayersOrForNone() throws Exception {
    try (Image image = open(SHOP)) {
      var all = new HashSet<>(image.describe().config().layers());
      boolean compressed = image.describe().compressedSize().isPresent();
      assertThat(image.layers(all, LayerFacts::read))
          .extracting(ReadLayer::compressedSize)
          .allMatch(size -> !compressed || size.isPresent())
          .allMatch(size -> size.equals(OptionalLong.empty()) || size.getAsLong() > 0);
    }
  }

  @Test
  default void tellsItsNamesUnlessItWasAskedForById() throws Exception {
    ImageSource source = holding(SHOP);
    String id;
    try (Image image = source.open(Optional.of(SHOP.names().get(0)))) {
      id = image.describe().id();
      assertThat(image.describe().tagged())
          .extracting(name -> name.path() + ":" + name.tag().orElse(""))
          .containsExactly("hygiene-contract/shop:1.4");
    }
    try (Image image = source.open(Optional.of(id))) {
      assertThat(image.describe().tagged()).isEmpty();
    }
  }

  /** An id is what the source calls the image, which need not be its configuration's digest. */
  @Test
  default void findsTheImageByItsNameAndItsId() throws Exception {
    ImageSource source = holding(SHOP);
    String name = SHOP.names().get(0);
    String id;
    try (Image image = source.open(Optional.of(name))) {
      id = image.describe().id();
    }
    String hex = id.substring("sha256:".length());
    for (String reference : List.of(name, id, hex, hex.substring(0, 12))) {
      try (Image image = source.open(Optional.of(reference))) {
        assertThat(image.describe().reference()).isEqualTo(reference);
        assertThat(image.describe().id()).isEqualTo(id);
      }
    }
  }

  @Test
  default void saysThatThereIsNoSuchImage() throws Exception {
    ImageSource source = holding(SHOP);
    assertThat(catchThrowable(() -> source.open(Optional.of("hygiene-contract/no-such-image:7"))))
        .isInstanceOf(ImageUnavailable.class)
        .hasMessageContaining("hygiene-contract/no-such-image:7");
  }

  @Test
  default void tellsOfAnotherImageOnlyWhatIsThere() throws Exception {
    try (Image image = open(SHOP)) {
      assertThat(image.another(reference("hygiene-contract/no-such-image:7"))).isEmpty();
      assertThat(image.another(reference("hygiene-contract/shop:1.4")))
          .satisfiesAnyOf(
              found -> assertThat(found).isEmpty(),
              found ->
                  assertThat(found.orElseThrow().config().diffIds())
                      .isEqualTo(image.describe().config().diffIds()));
    }
  }

  private static ImageReference reference(String name) {
    return ImageReference.parse(name).orElseThrow();
  }

  private Image open(TestImage image) throws Exception {
    return holding(image).open(Optional.of(image.names().get(0)));
  }
}
