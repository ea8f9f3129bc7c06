package io.github.imagehygiene.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.exception.DockerException;
import io.github.imagehygiene.archive.ImageArchive;
import io.github.imagehygiene.image.Image;
import io.github.imagehygiene.image.ImageUnavailable;
import io.github.imagehygiene.image.ImageUnreadable;
import io.github.imagehygiene.image.Layouts;
import io.github.imagehygiene.image.ReadLayer;
import io.github.imagehygiene.image.Size;
import io.github.imagehygiene.image.TestArchive;
import io.github.imagehygiene.image.TestImage;
import io.github.imagehygiene.image.TestLayer;
import io.github.imagehygiene.layers.LayerFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What real engines say of an image, against what its own archive says. */
@Tag("engine")
@ParameterizedClass
@MethodSource("io.github.imagehygiene.daemon.EngineUnderTest#all")
class RealEngineTest {

  private static final String NAME = "hygiene-engine-test/shop:1.4";
  private static final String LYING = "hygiene-engine-test/lying:1";

  @Parameter EngineUnderTest engine;
  @TempDir Path folder;

  private final TestImage shop =
      TestImage.named(NAME)
          .layer("COPY app /app", TestLayer.empty().folder("/app").file("/app/big", 3_000_000))
          .history("CMD [\"/app/big\"]")
          .layer("RUN ln -s", TestLayer.empty().symlink("/app/link", "big").delete("/app/old"))
          .user("app:app")
          .cmd("/app/big");

  @BeforeEach
  void load() throws IOException {
    engine.require();
    engine.load(Layouts.docker20(shop).tar());
  }

  @AfterEach
  void remove() throws IOException {
    engine.remove(NAME);
  }

  @Test
  void saysTheSameAsTheImagesOwnArchive() throws Exception {
    Path tar = Layouts.docker20(shop).tar(folder.resolve("shop.tar"));
    try (var connected = engine.connect();
        var there = connected.open(Optional.of(NAME));
        var here = new ImageArchive(tar, Optional.empty()).open(Optional.of(NAME))) {
      var engines = there.describe().config();
      var archives = here.describe().config();

      assertThat(engines.user()).isEqualTo(archives.user());
      assertThat(engines.cmd()).isEqualTo(archives.cmd());
      assertThat(engines.created()).isEqualTo(archives.created());
      assertThat(engines.diffIds()).isEqualTo(archives.diffIds());
      assertThat(engines.history()).isEqualTo(archives.history());
      assertThat(facts(there)).isEqualTo(facts(here));
    }
  }

  @Test
  void theSizeThatItCallsExactIs() throws Exception {
    try (var connected = engine.connect();
        var image = connected.open(Optional.of(NAME))) {
      long read = facts(image).stream().mapToLong(LayerFacts::unpackedSize).sum();
      Size size = image.describe().unpackedSize();

      assertThat(read).isEqualTo(3_000_003);
      if (size instanceof Size.Exactly exactly) {
        assertThat(exactly.bytes()).isEqualTo(read);
      } else if (size instanceof Size.AtMost most) {
        assertThat(most.bytes()).isGreaterThanOrEqualTo(read);
      } else {
        assertThat(((Size.Unknown) size).why()).contains("storage driver");
      }
    }
  }

  @Test
  void goesOnAfterAReaderThatFailed() throws Exception {
    try (var connected = engine.connect();
        var image = connected.open(Optional.of(NAME))) {
      var all = new HashSet<>(image.describe().config().layers());

      assertThatThrownBy(
              () ->
                  image.layers(
                      all,
                      tar -> {
                        throw new IOException("no tar");
                      }))
          .isInstanceOf(ImageUnreadable.class)
          .hasMessageContaining(NAME)
          .hasMessageContaining("no tar");
      assertThat(facts(image)).hasSize(2);
    }
  }

  /** Else one image could tell the cache what is in the layers of another. */
  @Test
  void vouchesForDiffIdsOnlyIfItRefusesWrongOnes() throws Exception {
    // Of a layer that the engine does not have: what it has it does not look at again.
    var lying = TestImage.named(LYING).layer(TestLayer.empty().file("/lie", 7));
    byte[] layer = lying.layers().get(0).tar();
    TestArchive archive = Layouts.docker20(lying);
    for (var file : archive.files().entrySet()) {
      if (Arrays.equals(file.getValue(), layer)) {
        archive = archive.with(file.getKey(), TestLayer.empty().file("/other", 9).tar());
      }
    }
    boolean refused = !loads(archive.tar());
    try (var connected = engine.connect();
        var honest = connected.open(Optional.of(NAME))) {
      boolean vouches = honest.storage().scope().equals(Optional.of(""));
      assertThat(refused || !vouches).isTrue();
      assertThat(honest.storage().scope()).isPresent();
    } finally {
      engine.remove(LYING);
    }
  }

  private boolean loads(byte[] archive) throws Exception {
    try (var connected = engine.connect()) {
      engine.load(archive);
      connected.open(Optional.of(LYING)).close();
      return true;
    } catch (ImageUnavailable | DockerException e) {
      return false;
    }
  }

  private static List<LayerFacts> facts(Image image) throws ImageUnreadable {
    var all = new HashSet<>(image.describe().config().layers());
    return image.layers(all, LayerFacts::read).stream().map(ReadLayer::value).toList();
  }
}
