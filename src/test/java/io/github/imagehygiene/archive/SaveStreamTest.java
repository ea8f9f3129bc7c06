package io.github.imagehygiene.archive;

import static io.github.imagehygiene.archive.Opening.SHOP;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.imagehygiene.image.Digest;
import io.github.imagehygiene.image.ImageUnavailable;
import io.github.imagehygiene.image.ImageUnreadable;
import io.github.imagehygiene.image.Layouts;
import io.github.imagehygiene.image.Packing;
import io.github.imagehygiene.image.ReadLayer;
import io.github.imagehygiene.image.TestArchive;
import io.github.imagehygiene.image.TestImage;
import io.github.imagehygiene.image.TestLayer;
import io.github.imagehygiene.layers.LayerFacts;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SaveStreamTest {

  private static final String LABEL = "shop:1, as saved by docker";

  @Test
  void readsEveryLayoutInOnePass() throws Exception {
    for (TestArchive archive :
        List.of(
            Layouts.docker20(SHOP),
            Layouts.docker26(Packing.PLAIN, SHOP),
            Layouts.docker26(Packing.ZSTD, SHOP),
            Layouts.podman(SHOP),
            Layouts.jib(SHOP),
            Layouts.oci(Packing.GZIP, SHOP))) {
      var image = read(archive.tar()).image(Optional.empty());
      assertThat(image.description().config().user()).isEqualTo("1000");
      assertThat(image.layers())
          .extracting(ReadLayer::value)
          .containsExactly(new LayerFacts(3000, 1), new LayerFacts(2000, 1));
    }
  }

  @Test
  void putsLayersInOrderHoweverTheyCome() throws Exception {
    var archive = Layouts.docker26(Packing.GZIP, SHOP);
    var names = new ArrayList<>(archive.files().keySet());
    for (int i = 0; i < names.size(); i++) {
      Collections.rotate(names, 1);
      var turned = TestArchive.empty();
      for (String name : names) {
        turned = turned.with(name, archive.content(name));
      }
      assertThat(read(turned.tar()).image(Optional.of("shop:1")).layers())
          .extracting(layer -> layer.id().index(), layer -> layer.value().unpackedSize())
          .containsExactly(tuple(0, 3000L), tuple(1, 2000L));
    }
  }

  @Test
  void findsAnImageByItsLayers() throws Exception {
    TestImage other = TestImage.named("other:1").layer(TestLayer.empty().file("/c", 10)).user("7");
    var saved = read(Layouts.docker20(SHOP, other).tar());
    assertThat(saved.image(diffIds(other)).description().config().user()).isEqualTo("7");
    assertThat(saved.image(diffIds(SHOP)).description().config().user()).isEqualTo("1000");
    var neither = SHOP.layer(TestLayer.empty());
    assertThatThrownBy(() -> saved.image(diffIds(neither)))
        .isInstanceOf(ImageUnreadable.class)
        .hasMessage(
            LABEL + ": no image in it has the layers that were expected; save the image again");
    assertThatThrownBy(() -> saved.image(Optional.of("none:1")))
        .isInstanceOf(ImageUnavailable.class)
        .hasMessage(LABEL + ": holds no image none:1; it holds shop:1, other:1");
  }

  @Test
  void aBrokenBlobThatIsNoLayerDoesNotMatter() throws Exception {
    byte[] junk = Packing.GZIP.pack("no tar".getBytes(UTF_8));
    var archive = Layouts.docker26(Packing.GZIP, SHOP).with("blobs/sha256/junk", junk);
    assertThat(read(archive.tar()).image(Optional.empty()).layers()).hasSize(2);
  }

  @Test
  void aBrokenOrMissingLayerIsAnError() throws Exception {
    String name = "blobs/sha256/" + Layouts.sha256(Packing.GZIP.pack(SHOP.layers().get(1).tar()));
    var archive = Layouts.docker26(Packing.GZIP, SHOP);
    byte[] broken = archive.content(name).clone();
    broken[broken.length / 2] ^= 1;
    var saved = read(archive.with(name, broken).tar());
    assertThatThrownBy(() -> saved.image(diffIds(SHOP)))
        .isInstanceOf(ImageUnreadable.class)
        .hasMessageStartingWith(LABEL + ": layer 2 (" + name + "): the gzip data is corrupt");
    assertThatThrownBy(() -> read(archive.without(name).tar()).image(diffIds(SHOP)))
        .isInstanceOf(ImageUnreadable.class)
        .hasMessageContaining("its layer 2 (" + name + ") is not in the archive");
  }

  @Test
  void passesOverKnownLayersWhereTheirNameTells() throws Exception {
    var known = Set.of(diffIds(SHOP).get(0));
    for (TestArchive archive :
        List.of(Layouts.docker26(Packing.PLAIN, SHOP), Layouts.podman(SHOP))) {
      var reads = new ArrayList<LayerFacts>();
      var saved =
          SaveStream.read(
              new ByteArrayInputStream(archive.tar()), LABEL, known, tar -> read(tar, reads));
      assertThat(reads).containsExactly(new LayerFacts(2000, 1));
      assertThat(saved.image(diffIds(SHOP)).layers())
          .extracting(layer -> layer.id().index())
          .containsExactly(1);
    }
  }

  @Test
  void leavesKnownLayersOutAlsoWhereNoNameTells() throws Exception {
    var known = Set.of(diffIds(SHOP).get(1));
    byte[] tar = Layouts.docker26(Packing.GZIP, SHOP).tar();
    var saved = SaveStream.read(new ByteArrayInputStream(tar), LABEL, known, LayerFacts::read);
    assertThat(saved.image(diffIds(SHOP)).layers())
        .extracting(layer -> layer.id().index())
        .containsExactly(0);
  }

  @Test
  void aStreamThatBreaksOffIsAnErrorAtOnce() {
    byte[] tar = Layouts.docker26(Packing.PLAIN, SHOP).tar();
    assertThatThrownBy(() -> read(Arrays.copyOf(tar, 2000)))
        .isInstanceOf(ImageUnreadable.class)
        .hasMessageStartingWith(LABEL + ": the tar is cut short at byte 2000, in blobs/sha256/");
    var failing =
        new FilterInputStream(new ByteArrayInputStream(tar, 0, 2000)) {
          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            int got = super.read(target, offset, length);
            if (got < 0) {
              throw new IOException("Connection reset by peer");
            }
            return got;
          }
        };
    assertThatThrownBy(() -> SaveStream.read(failing, LABEL, Set.of(), LayerFacts::read))
        .isInstanceOf(ImageUnreadable.class)
        .hasMessageContaining("Connection reset by peer");
  }

  @Test
  void closesTheStreamInEveryCase() throws Exception {
    byte[] tar = Layouts.docker20(SHOP).tar();
    for (byte[] bytes : List.of(tar, Arrays.copyOf(tar, 1000), new byte[0], new byte[10])) {
      var closed = new boolean[1];
      InputStream in =
          new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public void close() {
              closed[0] = true;
            }
          };
      try {
        SaveStream.read(in, LABEL, Set.of(), LayerFacts::read);
        assertThat(bytes).isSameAs(tar);
      } catch (ImageUnreadable e) {
        assertThat(bytes).isNotSameAs(tar);
      }
      assertThat(closed[0]).isTrue();
    }
  }

  private static LayerFacts read(InputStream tar, List<LayerFacts> reads) throws IOException {
    var facts = LayerFacts.read(tar);
    reads.add(facts);
    return facts;
  }

  private static SavedImages<LayerFacts> read(byte[] save) throws ImageUnreadable {
    return SaveStream.read(new ByteArrayInputStream(save), LABEL, Set.of(), LayerFacts::read);
  }

  private static List<Digest> diffIds(TestImage image) {
    return image.diffIds().stream().map(id -> Digest.parse(id).orElseThrow()).toList();
  }
}
