package io.github.imagehygiene.archive;

import static io.github.imagehygiene.archive.Opening.layersUnreadable;
import static io.github.imagehygiene.archive.Opening.oneLayer;
import static io.github.imagehygiene.archive.Opening.open;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.image.Image;
import io.github.imagehygiene.image.Layouts;
import io.github.imagehygiene.image.Packing;
import io.github.imagehygiene.image.ReadLayer;
import io.github.imagehygiene.image.TestImage;
import io.github.imagehygiene.image.TestLayer;
import io.github.imagehygiene.layers.LayerFacts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames (RFC 8878) that are small and ask for much. */
class ZstdBombTest {

  private static final byte[] MAGIC = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd};
  private static final byte[] TAR = TestLayer.empty().file("/a", 3000).tar();
  private static final String DIFF_ID = Layouts.sha256(TAR);

  @TempDir Path folder;

  /** Of 256 MB, 2 GB, and 3.75 TB, the largest: memory is taken for what is there alone. */
  @ParameterizedTest
  @ValueSource(ints = {18 << 3, 21 << 3, 255})
  void aWindowThatDoesNotFitIntoMemory(int window) throws IOException {
    byte[] frame = join(MAGIC, new byte[] {0, (byte) window}, run(1 << 17, true));
    broken(frame).hasMessageContaining("not the layer");
  }

  /** Of a single segment the content is the window. */
  @ParameterizedTest
  @ValueSource(longs = {1L << 40, Long.MAX_VALUE, -1})
  void aSegmentThatDoesNotFitIntoMemory(long size) throws IOException {
    byte[] header = new byte[] {(byte) 0b1110_0000};
    byte[] length = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(size).array();
    broken(join(MAGIC, header, length, run(1 << 17, true)));
  }

  @Test
  void aContentOf1TbOfWhichLittleIsThere() throws IOException {
    byte[] header = new byte[] {(byte) 0b1100_0000, 0};
    byte[] length = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(1L << 40).array();
    broken(join(MAGIC, header, length, run(1 << 10, true)));
  }

  @Test
  void manyFramesAndBlocksThatHoldNothing() throws Exception {
    byte[] nothing = join(new byte[] {0x50, 0x2a, 0x4d, 0x18}, new byte[4]);
    byte[] empty = join(MAGIC, new byte[] {0, 0}, new byte[] {1, 0, 0});
    var packed = new ByteArrayOutputStream();
    for (int i = 0; i < 300_000; i++) {
      packed.write(nothing);
      packed.write(empty);
    }
    packed.write(MAGIC);
    packed.write(new byte[] {0, 0});
    for (int i = 0; i < 1_000_000; i++) {
      packed.write(new byte[3]);
    }
    packed.write(new byte[] {1, 0, 0});
    packed.write(Packing.ZSTD.pack(TAR));
    assertThat(read(packed.toByteArray()).get(0).value()).isEqualTo(new LayerFacts(3000, 1));
  }

  @Test
  void aSkippedFrameThatSaysItIsLongerThanAllThereIs() throws IOException {
    byte[] frame = {0x50, 0x2a, 0x4d, 0x18, -1, -1, -1, -1};
    broken(frame).hasMessageContaining("cut short");
    broken(join(Packing.ZSTD.pack(TAR), frame)).hasMessageContaining("cut short");
  }

  @Test
  void aLayerIsUnpackedOnceHoweverOftenItWasPacked() throws IOException {
    byte[] packed = TAR;
    for (int i = 0; i < 20; i++) {
      packed = Packing.ZSTD.pack(packed);
    }
    broken(packed);
  }

  /** In an OCI layout and in a save, and both in an archive that is packed itself. */
  @Test
  void whatIsCutShortAnywhere() throws IOException {
    var image = TestImage.named("shop:1").layer(TestLayer.empty().file("/a", 3000));
    byte[] packed = Packing.ZSTD.pack(image.layers().get(0).tar());
    String name = "blobs/sha256/" + Layouts.sha256(packed);
    for (var archive :
        Set.of(Layouts.oci(Packing.ZSTD, image), Layouts.docker26(Packing.ZSTD, image))) {
      for (int length = 0; length < packed.length; length += 7) {
        byte[] tar = archive.with(name, Arrays.copyOf(packed, length)).tar();
        layersUnreadable(written(tar));
        layersUnreadable(written(Packing.ZSTD.pack(tar)));
      }
    }
  }

  private AbstractThrowableAssert<?, ?> broken(byte[] blob) throws IOException {
    layersUnreadable(written(Packing.GZIP.pack(oneLayer(blob, DIFF_ID).tar())));
    return layersUnreadable(written(oneLayer(blob, DIFF_ID).tar()));
  }

  private List<ReadLayer<LayerFacts>> read(byte[] blob) throws Exception {
    Image image = open(written(oneLayer(blob, DIFF_ID).tar()));
    return image.layers(Set.copyOf(image.describe().config().layers()), LayerFacts::read);
  }

  private Path written(byte[] tar) throws IOException {
    return Files.write(folder.resolve("image.tar"), tar);
  }

  /** A block of one byte so many times. */
  private static byte[] run(int times, boolean last) {
    int header = times << 3 | 1 << 1 | (last ? 1 : 0);
    return new byte[] {(byte) header, (byte) (header >> 8), (byte) (header >> 16), 0};
  }

  private static byte[] join(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
