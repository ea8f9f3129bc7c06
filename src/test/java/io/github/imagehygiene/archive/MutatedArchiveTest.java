package io.github.imagehygiene.archive;

import static io.github.imagehygiene.archive.Opening.SHOP;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.image.ImageUnavailable;
import io.github.imagehygiene.image.ImageUnreadable;
import io.github.imagehygiene.image.Layouts;
import io.github.imagehygiene.image.Packing;
import io.github.imagehygiene.image.TestArchive;
import io.github.imagehygiene.layers.LayerFacts;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever is wrong with an archive, it is read or refused; nothing else is ever thrown. */
class MutatedArchiveTest {

  private static final List<TestArchive> ARCHIVES =
      List.of(
          Layouts.docker20(SHOP),
          Layouts.docker26(Packing.ZSTD, SHOP),
          Layouts.podman(SHOP),
          Layouts.ociNested(Packing.GZIP, "shop:1", SHOP));

  /** What JSON is made of, so that many a mutation is well formed and wrong. */
  private static final String[] PIECES = {
    "null", "[]", "{}", "\"\"", "-1", "1e99", "true", "\"../x\"", ",", ":", "\"", "[", "}", "\u0000"
  };

  @Test
  void aChangedByteOfTheTarIsReadOrRefused() {
    var random = new Random(3);
    int refused = 0;
    for (int i = 0; i < 400; i++) {
      byte[] tar = ARCHIVES.get(i % ARCHIVES.size()).tar();
      for (int j = 0; j < 3; j++) {
        tar[random.nextInt(tar.length)] = (byte) random.nextInt(256);
      }
      refused += isRefused(tar) ? 1 : 0;
    }
    assertThat(refused).isBetween(50, 399);
  }

  @Test
  void aChangedDocumentIsReadOrRefused() {
    var random = new Random(4);
    int refused = 0;
    for (int i = 0; i < 400; i++) {
      TestArchive archive = ARCHIVES.get(i % ARCHIVES.size());
      var names =
          archive.files().keySet().stream()
              .filter(n -> new String(archive.content(n), ISO_8859_1).matches("(?s)[\\[{].*"))
              .toList();
      String name = names.get(random.nextInt(names.size()));
      String json = new String(archive.content(name), ISO_8859_1);
      int at = random.nextInt(json.length());
      int until = Math.min(json.length(), at + random.nextInt(12));
      String piece = PIECES[random.nextInt(PIECES.length)];
      String changed = json.substring(0, at) + piece + json.substring(until);
      refused += isRefused(archive.with(name, changed.getBytes(ISO_8859_1)).tar()) ? 1 : 0;
    }
    assertThat(refused).isBetween(50, 399);
  }

  private static boolean isRefused(byte[] tar) {
    try {
      var saved =
          SaveStream.read(new ByteArrayInputStream(tar), "shop", Set.of(), LayerFacts::read);
      assertThat(saved.image(Optional.of("shop:1")).layers()).hasSize(2);
      return false;
    } catch (ImageUnreadable | ImageUnavailable e) {
      assertThat(e).hasMessageStartingWith("shop: ").hasMessageNotContaining("\n");
      return true;
    }
  }
}
