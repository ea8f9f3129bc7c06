package io.github.imagehygiene.layers.probe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imagehygiene.image.TestLayer;
import io.github.imagehygiene.layers.LayerScan;
import io.github.imagehygiene.layers.listing.LayerEntry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FileLookTest {

  /** Looks as told; {@code looks} decides whether two are equal. */
  private record Probe(String id, int head, Wants wants, Looks looks) implements FileProbe {

    interface Wants {
      boolean test(LayerEntry file, byte[] head);
    }

    interface Looks {
      List<String> look(InputStream content) throws IOException;
    }

    static Probe reading(String id) {
      return new Probe(id, 0, (file, head) -> true, in -> List.of(new String(in.readAllBytes())));
    }

    static Probe looking(String id, Looks looks) {
      return new Probe(id, 0, (file, head) -> true, looks);
    }

    @Override
    public boolean wants(LayerEntry file, byte[] head) {
      return wants.test(file, head);
    }

    @Override
    public List<String> look(LayerEntry file, InputStream content) throws IOException {
      return looks.look(content);
    }
  }

  @Test
  void showsAProbeTheFilesThatItWants() throws IOException {
    var probe =
        new Probe("p", 0, (file, head) -> file.path().endsWith("b"), in -> List.of("" + in.read()));
    var layer = TestLayer.empty().file("/a", "1").file("/b", "2").folder("/bb").file("/c/b", "");
    assertThat(notes(layer, probe)).containsExactly("/b p [50]", "/c/b p [-1]");
  }

  @Test
  void showsTheStartOfAFileAndThenTheWholeOfIt() throws IOException {
    var four =
        new Probe(
            "four",
            4,
            (file, head) -> new String(head, UTF_8).equals("abcd"),
            in -> List.of(new String(in.readAllBytes(), UTF_8)));
    var two =
        new Probe(
            "two",
            2,
            (file, head) -> new String(head, UTF_8).equals("ab"),
            in -> List.of(new String(in.readNBytes(3), UTF_8)));
    var none = new Probe("none", 0, (file, head) -> head.length > 0, in -> List.of());
    var layer = TestLayer.empty().file("/x", "abcdef").file("/y", "ab").file("/z", "");
    assertThat(notes(layer, four, two, none))
        .containsExactly("/x four [abcdef]", "/x two [abc]", "/y two [ab]");
    assertThat(notes(layer, four)).containsExactly("/x four [abcdef]");
  }

  @Test
  void readsAFileOnceForAllThatWantIt() throws IOException {
    var hash = new ContentHash(2);
    var layer = TestLayer.empty().file("/x", "abc").file("/y", "d");
    assertThat(notes(layer, Probe.reading("1"), Probe.reading("2"), hash))
        .containsExactly(
            "/x 1 [abc]",
            "/x 2 [abc]",
            "/x content-hash 1 2 [" + sha256("abc".getBytes(UTF_8)) + "]",
            "/y 1 [d]",
            "/y 2 [d]");
  }

  @Test
  void hashesAllOfAFileThatAnotherReadsInPart() throws IOException {
    byte[] content = new byte[300_000];
    new Random(1).nextBytes(content);
    var first = Probe.looking("1", in -> List.of("" + in.skip(1000)));
    var layer = TestLayer.empty().file("/x", content);
    assertThat(notes(layer, first, new ContentHash(1)))
        .containsExactlyInAnyOrder("/x 1 [1000]", "/x content-hash 1 1 [" + sha256(content) + "]");
  }

  @Test
  void givesAFileThatIsTooLongToBeHeldToOneReaderAndAllFollowers() throws IOException {
    byte[] content = new byte[FileProbe.HELD + 1];
    var size = Probe.looking("1", in -> List.of("" + in.readAllBytes().length));
    var contents = scan(TestLayer.empty().file("/x", content), size, Probe.reading("2"), hash());
    assertThat(shown(contents))
        .containsExactlyInAnyOrder(
            "/x 1 [8388609]",
            "/x 2 failed: it is longer than the 8388608 bytes that two probes may read",
            "/x content-hash 1 1 [" + sha256(content) + "]");
    assertThatThrownBy(() -> contents.notes().get(1).notes())
        .isInstanceOf(NotSeen.class)
        .hasMessageStartingWith("/x was not looked into: it is longer");
  }

  @Test
  void goesOnAfterAProbeThatFails() throws IOException {
    var format =
        Probe.looking(
            "1",
            in -> {
              in.read();
              throw new IOException("no jar");
            });
    var crash = new Probe("2", 1, (file, head) -> head[0] == head[1], in -> List.of());
    var lost = Probe.looking("3", in -> null);
    var overflow =
        Probe.looking(
            "4",
            in -> {
              throw new StackOverflowError();
            });
    var layer = TestLayer.empty().file("/x", "abc").file("/y", 10);
    assertThat(notes(layer, format, crash, lost, overflow, Probe.reading("5")).stream())
        .filteredOn(text -> text.startsWith("/x"))
        .containsExactly(
            "/x 2 failed: the probe failed, java.lang.ArrayIndexOutOfBoundsException",
            "/x 1 failed: no jar",
            "/x 3 failed: the probe failed, java.lang.NullPointerException",
            "/x 4 failed: the probe failed, java.lang.StackOverflowError",
            "/x 5 [abc]");
  }

  @Test
  void doesNotTakeALayerThatIsCutShortForAProbesFailure() {
    byte[] tar = TestLayer.empty().file("/x", 3000).tar();
    var cut = new ByteArrayInputStream(Arrays.copyOf(tar, 1000));
    var careless =
        Probe.looking(
            "1",
            in -> {
              try {
                return List.of("" + in.readAllBytes().length);
              } catch (IOException e) {
                return List.of();
              }
            });
    for (FileProbe probe : List.of(Probe.reading("1"), careless, hash())) {
      cut.reset();
      assertThatThrownBy(() -> new LayerScan(Set.of(probe)).read(cut))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("cut short");
    }
  }

  @Test
  void forgetsAFileThatTheSameLayerReplaces() throws IOException {
    var layer =
        TestLayer.empty()
            .file("/x", "1")
            .file("/x", "2")
            .file("/y/z", "3")
            .file("/y", "4")
            .file("/link", "5")
            .symlink("/link", "y")
            .delete("/x");
    assertThat(notes(layer, Probe.reading("p"))).containsExactly("/x p [2]", "/y p [4]");
  }

  @Test
  void doesNotKeepMoreNotesThanTheLimits() throws IOException {
    var many = Probe.looking("many", in -> Collections.nCopies(FileProbe.MOST_NOTES + 1, ""));
    var wide = Probe.looking("wide", in -> List.of("x".repeat(FileProbe.MOST_OF_FILE + 1)));
    assertThat(notes(TestLayer.empty().file("/x", "1"), many, wide))
        .containsExactly(
            "/x many failed: there is more to note of it than is kept",
            "/x wide failed: there is more to note of it than is kept");
  }

  @Test
  void saysOfWhichProbeALayerHasTooMuch() throws IOException {
    var layer = TestLayer.empty();
    for (int i = 0; i < 5; i++) {
      layer = layer.file("/" + i, "x");
    }
    var wide = Probe.looking("wide", in -> List.of("x".repeat(FileProbe.MOST_OF_FILE)));
    var contents = scan(layer, wide, hash());
    assertThat(contents.failures())
        .containsOnlyKeys("wide")
        .containsValue("there is more to note of a layer than is kept");
    assertThat(contents.notes()).extracting(FileNotes::probe).containsOnly(hash().id()).hasSize(5);
  }

  private static FileProbe hash() {
    return new ContentHash(1);
  }

  private static List<String> notes(TestLayer layer, FileProbe... probes) throws IOException {
    return shown(scan(layer, probes));
  }

  private static LayerContents scan(TestLayer layer, FileProbe... probes) throws IOException {
    return new LayerScan(Set.of(probes)).read(new ByteArrayInputStream(layer.tar()));
  }

  private static List<String> shown(LayerContents contents) {
    return contents.notes().stream()
        .map(
            notes ->
                notes.file().path()
                    + " "
                    + notes.probe()
                    + notes
                        .failure()
                        .map(f -> " failed: " + f)
                        .orElseGet(() -> " " + notes.notes()))
        .toList();
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
