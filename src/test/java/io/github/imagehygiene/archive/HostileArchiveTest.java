package io.github.imagehygiene.archive;

import static io.github.imagehygiene.archive.Opening.SHOP;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.imagehygiene.image.ImageUnreadable;
import io.github.imagehygiene.image.Layouts;
import io.github.imagehygiene.image.Packing;
import io.github.imagehygiene.image.TestArchive;
import io.github.imagehygiene.image.TestImage;
import io.github.imagehygiene.image.TestLayer;
import io.github.imagehygiene.layers.LayerFacts;
import io.github.imagehygiene.tar.RawTar;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was made to do harm ends in one clear line, and leaves nothing behind. */
class HostileArchiveTest {

  @TempDir Path folder;

  @Test
  void anArchiveOfEndlessEntries() {
    refused(
            new InputStream() {
              private byte[] header;
              private int at;
              private int names = 1_000_000;

              @Override
              public int read() {
                throw new AssertionError("bytes one by one");
              }

              @Override
              public int read(byte[] target, int offset, int length) {
                if (at == 0) {
                  byte[] link = RawTar.header(Integer.toString(names++), '2', 0);
                  RawTar.put(link, 157, "a");
                  header = RawTar.checked(link);
                }
                int count = Math.min(length, header.length - at);
                System.arraycopy(header, at, target, offset, count);
                at = (at + count) % header.length;
                return count;
              }
            })
        .hasMessageContaining("holds more than 100000 entries, so it is no image archive");
  }

  @Test
  void aLayerWithANameOf64Kb() {
    byte[] name = "x".repeat(65_536).getBytes(UTF_8);
    byte[] longName = RawTar.checked(RawTar.header("L", 'L', name.length));
    byte[] file = RawTar.checked(RawTar.header("a", '0', 0));
    refused(Opening.oneLayer(RawTar.withEnd(longName, name, file), "0".repeat(64)))
        .hasMessageContaining("layer 1 (layer.tar): ")
        .hasMessageContaining("a name or link target has 65536 characters");
  }

  @Test
  void aLayerWhoseHeaderLiesAboutASize() {
    for (String size : new String[] {"77777777777", "00000010000"}) {
      byte[] header = RawTar.header("a", '0', 0);
      RawTar.put(header, 124, size);
      refused(Opening.oneLayer(RawTar.withEnd(RawTar.checked(header)), "0".repeat(64)))
          .hasMessageContaining("layer 1 (layer.tar): the tar is cut short at byte 1536");
    }
    byte[] negative = RawTar.header("a", '0', 0);
    Arrays.fill(negative, 124, 136, (byte) 0xff);
    refused(Opening.oneLayer(RawTar.withEnd(RawTar.checked(negative)), "0".repeat(64)))
        .hasMessageContaining("an impossible size of -1 bytes");
  }

  @Test
  void anArchiveWhoseHeaderLiesAboutASize() {
    byte[] huge = RawTar.header("layer.tar", '0', 0);
    Arrays.fill(huge, 124, 136, (byte) 0);
    huge[124] = (byte) 0x80;
    huge[130] = 1;
    refused(new ByteArrayInputStream(RawTar.withEnd(RawTar.checked(huge))))
        .hasMessageContaining("the tar is cut short at byte 1536, in layer.tar");
  }

  @Test
  void aLayerThatDoesNotFitIntoMemory() {
    Throwable thrown =
        catchThrowable(
            () ->
                SaveStream.read(
                        new ByteArrayInputStream(Layouts.jib(SHOP).tar()),
                        "shop",
                        Set.of(),
                        tar -> {
                          throw new OutOfMemoryError("Java heap space");
                        })
                    .image(Optional.empty()));
    assertThat(thrown)
        .isInstanceOf(ImageUnreadable.class)
        .hasMessageMatching(
            "shop: layer 1 .*: it holds more than fits into Java's \\d+ MB of memory; give Maven more with -Xmx");
  }

  @Test
  void namesThatWouldWriteToATerminal() {
    byte[] header = RawTar.header("\u001b]0;owned\u0007\n\u0085", '0', 5000);
    refused(new ByteArrayInputStream(RawTar.checked(header)))
        .hasMessageContaining(", in ?]0;owned???; save the image again");
    assertThat(EntryName.shown("a\u2028b\u202ec\ud800")).isEqualTo("a?b?c?");
  }

  @Test
  void aFieldThatComesTwiceCountsAsLast() throws Exception {
    var archive = Layouts.jib(SHOP);
    String manifest =
        new String(archive.content("manifest.json"), UTF_8)
            .replaceFirst("\\{", "{\"Config\":\"nowhere\",");
    var saved =
        SaveStream.read(
            new ByteArrayInputStream(archive.with("manifest.json", manifest.getBytes(UTF_8)).tar()),
            "shop",
            Set.of(),
            LayerFacts::read);
    assertThat(saved.image(Optional.empty()).layers()).hasSize(2);
  }

  @Test
  void layersThatClimbWriteNothing() throws Exception {
    var layer =
        TestLayer.empty()
            .file("/../../../climbed", 1)
            .symlink("/etc", "/")
            .hardLink("/shadow", "/../../../etc/shadow")
            .symlink("/a", "b")
            .symlink("/b", "a");
    var archive = Layouts.docker26(Packing.PLAIN, TestImage.named("shop:1").layer(layer));
    Path tar = archive.tar(folder.resolve("shop.tar"));
    try (var image = Opening.open(tar)) {
      assertThat(image.layers(Set.copyOf(image.describe().config().layers()), LayerFacts::read))
          .hasSize(1);
    }
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(tar);
    }
    assertThat(folder.resolve("../climbed")).doesNotExist();
  }

  private static AbstractThrowableAssert<?, ?> refused(TestArchive archive) {
    return refused(new ByteArrayInputStream(archive.tar()));
  }

  private static AbstractThrowableAssert<?, ?> refused(InputStream tar) {
    Throwable thrown =
        catchThrowable(
            () -> SaveStream.read(tar, "shop", Set.of(), LayerFacts::read).image(Optional.empty()));
    return assertThat(thrown)
        .isInstanceOf(ImageUnreadable.class)
        .hasMessageStartingWith("shop: ")
        .hasMessageNotContaining("\n")
        .hasMessageNotContaining("\u001b");
  }
}
