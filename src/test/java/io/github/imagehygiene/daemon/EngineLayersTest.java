package io.github.imagehygiene.daemon;

import static io.github.imagehygiene.daemon.FakeEngine.hang;
import static io.github.imagehygiene.daemon.FakeEngine.head;
import static io.github.imagehygiene.daemon.FakeEngine.json;
import static io.github.imagehygiene.daemon.FakeEngine.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imagehygiene.image.Image;
import io.github.imagehygiene.image.ImageUnreadable;
import io.github.imagehygiene.image.Layouts;
import io.github.imagehygiene.image.Packing;
import io.github.imagehygiene.image.ReadLayer;
import io.github.imagehygiene.image.TestArchive;
import io.github.imagehygiene.image.TestImage;
import io.github.imagehygiene.image.TestLayer;
import io.github.imagehygiene.inspect.CacheInput;
import io.github.imagehygiene.inspect.ImageFailure;
import io.github.imagehygiene.inspect.ImageInput;
import io.github.imagehygiene.inspect.Inspector;
import io.github.imagehygiene.inspect.LayerMode;
import io.github.imagehygiene.inspect.Progress;
import io.github.imagehygiene.inspect.Request;
import io.github.imagehygiene.inspect.UnitInput;
import io.github.imagehygiene.layers.LayerFacts;
import io.github.imagehygiene.policy.PolicyReader;
import io.github.imagehygiene.rules.Rules;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Layers from an engine that sends its image in good and in bad ways. */
class EngineLayersTest {

  private static final Duration SHORT = Duration.ofMillis(250);
  private static final TestImage SHOP =
      TestImage.named("shop:1")
          .layer(TestLayer.empty().file("/a", 100_000))
          .layer(TestLayer.empty().file("/b", 7));

  @TempDir Path folder;
  private volatile boolean removed;

  /** Sends the answer to {@code /get}. */
  @FunctionalInterface
  private interface Save {
    void to(OutputStream out) throws IOException, InterruptedException;
  }

  @Test
  void anImageSavedByItsIdHasNoNameAndIsFoundByItsLayers() throws Exception {
    var other = TestImage.named().layer(TestLayer.empty().file("/x", 1));
    byte[] tar = Layouts.docker20(other, SHOP.renamed()).tar();

    assertThat(read(out -> tar(out, tar)))
        .extracting(ReadLayer::value)
        .containsExactly(new LayerFacts(100_000, 1), new LayerFacts(7, 1));
  }

  @Test
  void nothingIsSavedWhereNoLayerIsWanted() throws Exception {
    Save never =
        out -> {
          throw new IOException("it was saved");
        };
    assertThat(read(never, Set.of())).isEmpty();
  }

  @Test
  void onlyTheWantedLayersAreGiven() throws Exception {
    byte[] tar = Layouts.docker26(Packing.PLAIN, SHOP).tar();

    assertThat(read(out -> tar(out, tar), Set.of(1)))
        .extracting(ReadLayer::value)
        .containsExactly(new LayerFacts(7, 1));
  }

  @Test
  void compressedLayersTellTheirSize() throws Exception {
    byte[] tar = Layouts.docker26(Packing.GZIP, SHOP).tar();

    assertThat(read(out -> tar(out, tar)))
        .extracting(layer -> layer.compressedSize().orElse(0))
        .allMatch(size -> size > 0);
  }

  private static final String AGAIN =
      "; run the goal again; if that does not help, look into the engine's log";

  @Test
  void aLayerThatTheEngineDoesNotSendIsAnErrorNotAnEmptyLayer() {
    // As the containerd store does after a pull that found the layer unpacked already.
    TestArchive whole = Layouts.docker26(Packing.PLAIN, SHOP);
    String second = "blobs/sha256/" + SHOP.diffIds().get(1).substring("sha256:".length());

    unreadable(out -> tar(out, whole.without(second).tar()), second, "layer 2", "is not in", AGAIN);
  }

  @Test
  void anotherImageThanAskedForIsAnError() {
    var other = TestImage.named("shop:1").layer(TestLayer.empty().file("/x", 1));

    unreadable(
        out -> tar(out, Layouts.docker20(other).tar()), "no image in it has the layers", AGAIN);
  }

  @Test
  void otherBytesUnderAnHonestDiffIdAreAnErrorAndNotCached() throws Exception {
    byte[] honest = SHOP.layers().get(0).tar();
    byte[] other = TestLayer.empty().file("/evil", 90_000).tar();
    for (Packing packing : List.of(Packing.PLAIN, Packing.GZIP)) {
      var archive = Layouts.docker26(packing, SHOP);
      String name = "blobs/sha256/" + Layouts.sha256(packing.pack(honest));
      assertThat(archive.files()).containsKey(name);
      byte[] lie = archive.with(name, packing.pack(other)).tar();

      unreadable(out -> tar(out, lie), "layer 1 (" + name + ") ", AGAIN);
      assertThat(failure(out -> tar(out, lie)))
          .hasValueSatisfying(reason -> assertThat(reason).contains("layer 1 (" + name + ") "));
      assertThat(cached()).isEmpty();
    }
    byte[] tar = Layouts.docker26(Packing.PLAIN, SHOP).tar();
    assertThat(failure(out -> tar(out, tar))).isEmpty();
    assertThat(cached()).isNotEmpty();
  }

  /** Why the whole inspection of an image failed, with a cache. */
  private Optional<String> failure(Save save) throws Exception {
    try (var fake = FakeEngine.onUnixSocket(socket(), (path, out) -> answer(path, out, save));
        var engine = connect(fake)) {
      var cache = new CacheInput(folder.resolve("cache"), "1", told -> {});
      var input =
          new ImageInput(
              engine,
              Optional.of("shop:1"),
              LayerMode.ALWAYS,
              true,
              Optional.of(cache),
              Progress.UNSEEN);
      var catalogue = Rules.catalogue();
      var request =
          new Request(
              catalogue,
              PolicyReader.read(List.of(), catalogue),
              List.of(),
              List.of(new UnitInput("shop:1", Optional.empty(), Optional.empty(), input)),
              Map.of(),
              LocalDate.of(2026, 12, 1));
      return Inspector.inspect(request).units().get(0).failure().map(ImageFailure::message);
    }
  }

  private List<Path> cached() throws IOException {
    try (var files = Files.walk(folder.resolve("cache"))) {
      return files.filter(file -> file.toString().endsWith(".listing")).toList();
    }
  }

  @Test
  void aStreamThatBreaksOffIsAnError() {
    byte[] tar = Layouts.docker20(SHOP).tar();

    unreadable(
        out -> {
          head(out, 200, "application/x-tar", "Content-Length: " + tar.length);
          out.write(tar, 0, tar.length / 2);
          throw new IOException("breaks off");
        },
        "it broke off: Premature end",
        AGAIN);
  }

  @Test
  void anImageThatIsRemovedBeforeItIsReadIsToldAsThat() {
    unreadable(
        out -> {
          removed = true;
          json(out, 500, "{\"message\":\"open /x: no such file or directory\"}");
        },
        "it answered 500: open /x: no such file or directory",
        "; it was removed while it was to be read: build it again");
  }

  @Test
  void nobodySavedWhatAnEngineSends() {
    byte[] tar = Layouts.docker20(SHOP).tar();

    assertThatThrownBy(() -> read(out -> tar(out, Arrays.copyOf(tar, 2_000))))
        .isInstanceOf(ImageUnreadable.class)
        .hasMessageContaining(AGAIN)
        .hasMessageNotContaining("save");
  }

  @Test
  void aStreamThatEndsTooEarlyIsAnError() {
    byte[] tar = Layouts.docker20(SHOP).tar();

    unreadable(out -> tar(out, Arrays.copyOf(tar, tar.length / 2)), "shop:1");
  }

  @Test
  void aStreamThatStallsIsCut() {
    byte[] tar = Layouts.docker20(SHOP).tar();

    unreadable(
        out -> {
          head(out, 200, "application/x-tar", "Content-Length: " + tar.length);
          out.write(tar, 0, tar.length / 2);
          hang();
        },
        "it sent nothing for 250 ms");
  }

  @Test
  void anEngineThatNeverBeginsToSendIsCut() {
    unreadable(out -> hang(), "it gave no answer within 250 ms");
  }

  @Test
  void anEngineMayTakeItsTimeToPrepareALargeImage() {
    assertThat(Limits.USUAL.firstByte(20_000_000_000L)).isEqualTo(Duration.ofSeconds(660));
    assertThat(Limits.USUAL.firstByte(0)).isEqualTo(Duration.ofSeconds(60));
    assertThat(Limits.USUAL.firstByte(Long.MAX_VALUE)).isEqualTo(Duration.ofSeconds(3060));
  }

  @Test
  void anErrorInsteadOfAnImageIsQuoted() {
    unreadable(
        out -> json(out, 500, "{\"message\":\"layer does not exist\"}"),
        "it answered 500: layer does not exist");
    unreadable(out -> send(out, 200, "text/html", "<html>hello</html>"), "shop:1");
  }

  private void unreadable(Save save, String... message) {
    assertThatThrownBy(() -> read(save))
        .isInstanceOf(ImageUnreadable.class)
        .hasMessageContaining("image shop:1 as sent by Docker 1 at unix://")
        .satisfies(e -> assertThat(e.getMessage()).contains(message))
        // There is no archive that could be.
        .hasMessageNotContainingAny("save the image again", "save it again");
  }

  private List<ReadLayer<LayerFacts>> read(Save save) throws Exception {
    return read(save, Set.of(0, 1));
  }

  private List<ReadLayer<LayerFacts>> read(Save save, Set<Integer> wanted) throws Exception {
    try (var fake = FakeEngine.onUnixSocket(socket(), (path, out) -> answer(path, out, save));
        var engine = connect(fake);
        Image image = engine.open(Optional.of("shop:1"))) {
      return image.layers(
          image.describe().config().layers().stream()
              .filter(layer -> wanted.contains(layer.index()))
              .collect(Collectors.toSet()),
          LayerFacts::read);
    }
  }

  private Path socket() throws IOException {
    return Files.createTempDirectory(folder, "e").resolve("engine.sock");
  }

  private DockerEngine connect(FakeEngine fake) throws Exception {
    var limits =
        new Limits(
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            SHORT,
            Duration.ZERO);
    return DockerEngine.connect(
        new EngineSettings(Map.of("DOCKER_HOST", fake.host()), folder, false, p -> false), limits);
  }

  private void answer(String path, OutputStream out, Save save)
      throws IOException, InterruptedException {
    if (path.equals("/version")) {
      json(out, 200, "{\"Version\":\"1\",\"ApiVersion\":\"1.44\"}");
    } else if (path.endsWith("/history")) {
      json(out, 200, "[]");
    } else if (path.endsWith("/get")) {
      save.to(out);
    } else if (removed) {
      json(out, 404, "{\"message\":\"no such image\"}");
    } else {
      String layers = String.join("\",\"", SHOP.diffIds());
      json(
          out,
          200,
          "{\"Id\":\"%s\",\"Size\":1,\"RootFS\":{\"Layers\":[\"%s\"]}}"
              .formatted(SHOP.id(), layers));
    }
  }

  private static void tar(OutputStream out, byte[] tar) throws IOException {
    head(out, 200, "application/x-tar", "Content-Length: " + tar.length);
    out.write(tar);
    out.flush();
  }
}
