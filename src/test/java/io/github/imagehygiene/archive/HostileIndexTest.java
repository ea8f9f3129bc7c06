package io.github.imagehygiene.archive;

import static io.github.imagehygiene.archive.Opening.SHOP;
import static io.github.imagehygiene.archive.Opening.open;
import static io.github.imagehygiene.archive.Opening.unreadable;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.image.Layouts;
import io.github.imagehygiene.image.Packing;
import io.github.imagehygiene.image.TestArchive;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Indexes and manifests that were made to take long, or to be read in two ways. */
class HostileIndexTest {

  private static final TestArchive LAYOUT = Layouts.oci(Packing.PLAIN, SHOP);
  private static final String MANIFEST =
      new String(Layouts.ociManifest(Packing.PLAIN, SHOP), UTF_8);

  @TempDir Path folder;

  /** Each of the names leads to the same image thousands of times. */
  @Test
  void anIndexThatIsNamedOftenAndNamesOneImageOften() throws IOException {
    String inner = index(Collections.nCopies(15_000, descriptor(MANIFEST)));
    refused(with(inner).with("index.json", named(inner, 4_000)))
        .hasMessageContaining("lists more than 10000 images");
  }

  @Test
  void indexesInIndexesThatAreNamedOften() throws IOException {
    var archive = LAYOUT;
    String inner = index(Collections.nCopies(15_000, descriptor(MANIFEST)));
    for (int depth = 0; depth < 7; depth++) {
      archive = archive.with(name(inner), inner.getBytes(UTF_8));
      inner = index(Collections.nCopies(15_000, descriptor(inner)));
    }
    archive = archive.with(name(inner), inner.getBytes(UTF_8));
    refused(archive.with("index.json", named(inner, 1_000)))
        .hasMessageContaining("lists more than 10000 images");
  }

  @Test
  void aLargeIndexThatIsNamedOften() throws IOException {
    String inner =
        index(List.of(descriptor(MANIFEST)))
            .replaceFirst("\\{", "{\"x\":\"" + "x".repeat(4_000_000) + "\",");
    refused(with(inner).with("index.json", named(inner, 4_000)))
        .hasMessageContaining("its manifests and configurations have more than 128 MB");
  }

  @Test
  void aLargeConfigurationThatManyImagesHave() throws IOException {
    String config =
        new String(SHOP.json(), UTF_8)
            .replaceFirst("\\{", "{\"x\":\"" + "x".repeat(4_000_000) + "\",");
    String entries =
        IntStream.range(0, 9_000)
            .mapToObj("{\"Config\":\"c\",\"RepoTags\":[\"s:1\"],\"Layers\":[\"l%d\"]}"::formatted)
            .collect(Collectors.joining(","));
    refused(
            TestArchive.empty()
                .with("c", config.getBytes(UTF_8))
                .with("manifest.json", ("[" + entries + "]").getBytes(UTF_8)))
        .hasMessageContaining("its manifests and configurations have more than 128 MB");
  }

  /** CVE-2021-41190: who takes it for the other gets another image. */
  @Test
  void aDocumentThatIsBothAnIndexAndAManifest() throws IOException {
    for (String field : new String[] {"\"config\":{}", "\"layers\":[{}]", "\"Layers\":[]"}) {
      String both = index(List.of(descriptor(MANIFEST))).replaceFirst("\\{", "{" + field + ",");
      refused(with(both).with("index.json", index(List.of(descriptor(both))).getBytes(UTF_8)))
          .hasMessageContaining("is both an image manifest and an index");
    }
  }

  @Test
  void digestsOfOtherAlgorithmsAreComparedOrRefused() throws Exception {
    byte[] manifest = MANIFEST.getBytes(UTF_8);
    String sha512 = hex("SHA-512", manifest);
    var archive = LAYOUT.with("blobs/sha512/" + sha512, manifest);
    byte[] index = index(List.of(digest("sha512:" + sha512))).getBytes(UTF_8);
    Path tar = archive.with("index.json", index).tar(folder.resolve("sha512.tar"));
    assertThat(open(tar).describe().config().diffIds()).hasSize(2);
    refused(
            archive
                .with("index.json", index)
                .with("blobs/sha512/" + sha512, (MANIFEST + " ").getBytes(UTF_8)))
        .hasMessageContaining("was changed or damaged: its SHA-512 is another");
    String md5 = hex("MD5", manifest);
    refused(
            LAYOUT
                .with("blobs/md5/" + md5, manifest)
                .with("index.json", index(List.of(digest("md5:" + md5))).getBytes(UTF_8)))
        .hasMessageContaining("is named by a digest that no engine knows");
  }

  /** What a link leads to is compared too: it stands for what the digest names. */
  @Test
  void aLinkInPlaceOfABlobLeadsToOtherBytes() throws IOException {
    String name = name(MANIFEST);
    refused(
            LAYOUT
                .without(name)
                .with("other.json", (MANIFEST + " ").getBytes(UTF_8))
                .link(name, "../../other.json"))
        .hasMessageContaining(name + " was changed or damaged");
  }

  private AbstractThrowableAssert<?, ?> refused(TestArchive archive) throws IOException {
    return unreadable(archive.tar(folder.resolve("image.tar")));
  }

  private static TestArchive with(String document) {
    return LAYOUT.with(name(document), document.getBytes(UTF_8));
  }

  private static String name(String document) {
    return "blobs/sha256/" + Layouts.sha256(document.getBytes(UTF_8));
  }

  private static String index(List<String> descriptors) {
    return "{\"manifests\":[" + String.join(",", descriptors) + "]}";
  }

  private static String descriptor(String document) {
    return digest("sha256:" + Layouts.sha256(document.getBytes(UTF_8)));
  }

  private static String digest(String digest) {
    return "{\"digest\":\"" + digest + "\"}";
  }

  /** An index that lists a document under so many names. */
  private static byte[] named(String document, int names) {
    String rest = descriptor(document).substring(1);
    String name = "{\"annotations\":{\"org.opencontainers.image.ref.name\":\"a:%d\"},";
    return index(IntStream.range(0, names).mapToObj(i -> name.formatted(i) + rest).toList())
        .getBytes(UTF_8);
  }

  private static String hex(String algorithm, byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
  }
}
