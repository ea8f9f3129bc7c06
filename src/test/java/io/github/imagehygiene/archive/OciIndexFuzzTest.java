package io.github.imagehygiene.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.imagehygiene.image.ImageUnavailable;
import io.github.imagehygiene.image.ImageUnreadable;
import java.util.Optional;

/**
 * Whatever index, manifest and configuration of an OCI layout hold, an image is found or refused in
 * one line.
 */
class OciIndexFuzzTest {

  /** What a descriptor may name: the documents that the input holds one after the other. */
  private static final String BLOB = "blobs/sha256/" + "0".repeat(63);

  @DictionaryEntries({
    "{\\\"manifests\\\":[{",
    "\\\"digest\\\":\\\"sha256:0000000000000000000000000000000000000000000000000000000000000000\\\"",
    "\\\"digest\\\":\\\"sha256:0000000000000000000000000000000000000000000000000000000000000001\\\"",
    "\\\"platform\\\":{\\\"os\\\":\\\"linux\\\"",
    "\\\"annotations\\\":{",
    "\\\"config\\\":{",
    "\\\"layers\\\":[{",
    "\\\"urls\\\":[",
    "\\\"rootfs\\\":{\\\"diff_ids\\\":["
  })
  @FuzzTest(maxDuration = "60s")
  void isReadOrRefusedInOneLine(byte[] bytes) {
    String[] documents = new String(bytes, ISO_8859_1).split("\n\n", 4);
    var contents = new TarContents("a.tar");
    try {
      for (int i = 0; i < documents.length; i++) {
        byte[] document = documents[i].getBytes(ISO_8859_1);
        // Linked, as nobody finds documents of a given digest.
        String name = i == 0 ? OciIndex.NAME : "document" + i;
        if (i > 0) {
          contents.addLink(BLOB + (i - 1), name);
        }
        contents.add(new Contents.Blob(name, 0, document.length, Format.of(document)));
        contents.keep(name, document);
      }
      var image =
          Catalogue.ofTar(contents).find(Optional.of("shop"), Optional.empty()).description();
      assertThat(image.config().diffIds()).isNotEmpty();
    } catch (ImageUnreadable | ImageUnavailable e) {
      assertThat(e).hasMessageStartingWith("a.tar: ").hasMessageNotContaining("\n");
      assertThat(e.getMessage()).matches("\\P{Cntrl}*");
    }
  }
}
