package io.github.imagehygiene.archive;

import static io.github.imagehygiene.archive.Opening.SHOP;
import static io.github.imagehygiene.archive.Opening.open;
import static io.github.imagehygiene.archive.Opening.unreadable;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.imagehygiene.image.ImageUnavailable;
import io.github.imagehygiene.image.Layouts;
import io.github.imagehygiene.image.Packing;
import io.github.imagehygiene.image.TestArchive;
import io.github.imagehygiene.tar.RawTar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file or folder that is no archive, or only a part of one, is said to be that. */
class NoArchiveTest {

  @TempDir Path folder;

  @Test
  void aMissingArchiveIsUnavailable() {
    Path path = folder.resolve("none.tar");
    assertThat(catchThrowable(() -> open(path)))
        .isInstanceOf(ImageUnavailable.class)
        .hasMessageStartingWith(path + ": there is no such file or folder")
        .hasMessageContaining("build it before this goal runs");
  }

  @Test
  void anEmptyFileIsNoArchive() throws IOException {
    unreadable(file(new byte[0])).hasMessageContaining("it is empty");
  }

  @Test
  void aFileOfAnotherKindIsNamed() throws IOException {
    unreadable(file("%PDF-1.7\n".getBytes(UTF_8))).hasMessageContaining("it is a PDF");
    unreadable(file("PK\3\4".getBytes(UTF_8))).hasMessageContaining("it is a zip or jar file");
    unreadable(file("\n<!DOCTYPE html>".getBytes(UTF_8))).hasMessageContaining("an HTML page");
    unreadable(file("{\"a\": 1}".getBytes(UTF_8))).hasMessageContaining("it is a JSON file");
    unreadable(file("some text".getBytes(UTF_8)))
        .hasMessageContaining("it is no tar; expected a tar as docker save, podman save or Jib");
    unreadable(file(Packing.GZIP.pack("some text".getBytes(UTF_8))))
        .hasMessageContaining("it is no tar");
  }

  @Test
  void anotherTarIsNoImage() throws IOException {
    unreadable(tar(TestArchive.empty().with("pom.xml", "<project/>".getBytes(UTF_8))))
        .hasMessageContaining("neither manifest.json nor index.json is in it");
  }

  @Test
  void aFolderWithoutAnIndexIsNoLayout() {
    unreadable(folder).hasMessageContaining("there is no index.json in this folder");
  }

  @Test
  void anArchiveThatIsCutShortAnywhereIsUnreadable() throws IOException {
    for (TestArchive archive :
        List.of(Layouts.docker20(SHOP), Layouts.docker26(Packing.GZIP, SHOP), Layouts.jib(SHOP))) {
      byte[] tar = archive.tar();
      int content = tar.length - 1024;
      for (int length = 1; length < content; length += 509) {
        unreadable(file(Arrays.copyOf(tar, length)));
      }
    }
  }

  @Test
  void aCutInsideABlobNamesIt() throws IOException {
    byte[] tar = Layouts.jib(SHOP).tar();
    unreadable(file(Arrays.copyOf(tar, 2000)))
        .hasMessageContaining("the tar is cut short at byte 2000, in ")
        .hasMessageContaining(".tar.gz");
  }

  @Test
  void aCompressedArchiveThatIsCutShortAnywhereIsUnreadable() throws IOException {
    byte[] packed = Packing.GZIP.pack(Layouts.docker20(SHOP).tar());
    for (int length = 1; length < packed.length; length += 97) {
      unreadable(file(Arrays.copyOf(packed, length)));
    }
    unreadable(file(Arrays.copyOf(packed, packed.length - 1)))
        .hasMessageContaining("the gzip data is cut short");
  }

  @Test
  void aTarOfTooManyEntriesIsNoImage() throws IOException {
    byte[] entry = Arrays.copyOf(TestArchive.empty().with("a", new byte[0]).tar(), 512);
    byte[] many = new byte[512 * 100_002];
    for (int i = 0; i < 100_002; i++) {
      byte[] name = Integer.toString(i).getBytes(UTF_8);
      System.arraycopy(entry, 0, many, i * 512, 512);
      System.arraycopy(name, 0, many, i * 512, name.length);
      byte[] checked = RawTar.checked(Arrays.copyOfRange(many, i * 512, i * 512 + 512));
      System.arraycopy(checked, 0, many, i * 512, 512);
    }
    unreadable(file(many)).hasMessageContaining("more than 100000 entries, so it is no image");
  }

  private Path tar(TestArchive archive) throws IOException {
    return archive.tar(folder.resolve("shop.tar"));
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve("shop.tar"), content);
  }
}
