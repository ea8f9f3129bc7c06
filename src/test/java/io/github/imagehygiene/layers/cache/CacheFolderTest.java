package io.github.imagehygiene.layers.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTest {

  @TempDir Path root;

  @Test
  void whatWasWrittenIsRead() throws IOException {
    var folder = open();
    folder.write("a", out -> out.writeUTF("first"));
    folder.write("a", out -> out.writeUTF("second"));

    assertThat(text(folder, "a")).contains("second");
    assertThat(text(folder, "b")).isEmpty();
    assertThat(files()).extracting(Path::getFileName).map(Path::toString).containsExactly("a.x");
  }

  @Test
  void onlyItsOwnerCanReadOrWriteIt() throws IOException {
    var folder = CacheFolder.open(root.resolve("new/one"), ".x");
    folder.write("a", out -> out.writeUTF("mine"));

    assertThat(permissions(root.resolve("new"))).isEqualTo("rwx------");
    assertThat(permissions(root.resolve("new/one"))).isEqualTo("rwx------");
    assertThat(permissions(root.resolve("new/one/a.x"))).isEqualTo("rw-------");
  }

  @Test
  void aFolderThatOthersMayWriteIsRefused() throws IOException {
    open();
    Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwxrwxrwx"));

    assertThatIOException().isThrownBy(this::open).withMessage("others may write to it");
  }

  @Test
  void aLinkOrAFileInItsPlaceIsRefused() throws IOException {
    Files.createDirectory(root.resolve("elsewhere"));
    Files.createSymbolicLink(folder(), root.resolve("elsewhere"));
    assertThatIOException().isThrownBy(this::open);

    Files.delete(folder());
    Files.createFile(folder());
    assertThatIOException().isThrownBy(this::open);
  }

  @Test
  void aFileDamagedAnywhereCountsAsMissingAndIsReplaced() throws IOException {
    var folder = open();
    folder.write("a", out -> out.writeUTF("whole"));
    byte[] whole = Files.readAllBytes(folder().resolve("a.x"));

    for (int at = 0; at < whole.length; at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x10;
      Files.write(folder().resolve("a.x"), damaged);
      assertThat(text(folder, "a")).as("byte %d", at).isEmpty();
    }
    for (int length = 0; length < whole.length; length++) {
      Files.write(folder().resolve("a.x"), java.util.Arrays.copyOf(whole, length));
      assertThat(text(folder, "a")).as("length %d", length).isEmpty();
    }
    folder.write("a", out -> out.writeUTF("again"));
    assertThat(text(folder, "a")).contains("again");
  }

  @Test
  void aFileUnderAnothersNameCountsAsMissing() throws IOException {
    var folder = open();
    folder.write("a", out -> out.writeUTF("of a"));
    Files.copy(folder().resolve("a.x"), folder().resolve("b.x"));
    Files.createSymbolicLink(folder().resolve("c.x"), folder().resolve("a.x"));
    Files.createDirectory(folder().resolve("d.x"));

    assertThat(List.of("b", "c", "d")).allSatisfy(name -> assertThat(text(folder, name)).isEmpty());
  }

  @Test
  void aWriteThatFailsLeavesWhatWasThere() throws IOException {
    var folder = open();
    folder.write("a", out -> out.writeUTF("before"));

    assertThatIOException()
        .isThrownBy(
            () ->
                folder.write(
                    "a",
                    out -> {
                      out.writeUTF("half");
                      throw new IOException("no space left");
                    }));
    assertThat(text(folder, "a")).contains("before");
    assertThat(files()).hasSize(1);
  }

  @Test
  void roomIsMadeByWhatWasUsedLongestAgo() throws IOException {
    var folder = open();
    for (String name : List.of("a", "b", "c", "d")) {
      folder.write(name, out -> out.write(new byte[1000]));
    }
    Files.writeString(folder().resolve("not-ours"), "x".repeat(10_000));
    age("a", 4);
    age("b", 3);
    age("c", 2);
    folder.read("a", in -> "used");

    folder.makeRoom(5_000);
    assertThat(files()).hasSize(5);
    folder.makeRoom(2_400);
    assertThat(files())
        .map(path -> path.getFileName().toString())
        .containsExactlyInAnyOrder("a.x", "d.x", "not-ours");
  }

  @Test
  void whatAKilledBuildLeftBehindIsRemoved() throws IOException {
    var folder = open();
    Path old = Files.createTempFile(folder(), "", ".tmp");
    Path underWay = Files.createTempFile(folder(), "", ".tmp");
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(7200)));

    folder.makeRoom(Long.MAX_VALUE);
    assertThat(files()).containsExactly(underWay);
  }

  @Test
  void manyBuildsAtOnceReadWholeFilesOrNone() throws Exception {
    var pool = Executors.newFixedThreadPool(6);
    try {
      var work = IntStream.range(0, 6).<Callable<Integer>>mapToObj(t -> () -> hammer(t)).toList();
      int hits = 0;
      for (Future<Integer> each : pool.invokeAll(work)) {
        hits += each.get();
      }
      assertThat(hits).isPositive();
    } finally {
      pool.shutdownNow();
    }
    assertThat(files()).noneMatch(path -> path.toString().endsWith(".tmp"));
  }

  /** Writes, reads, damages and evicts as no build should; a read must be right all the same. */
  private int hammer(int thread) throws IOException {
    var folder = open();
    int hits = 0;
    for (int i = 0; i < 40; i++) {
      String name = "f" + i % 5;
      var found = text(folder, name);
      if (found.isPresent()) {
        assertThat(found.get()).matches(name + "-(\\d)\\1*");
        hits++;
      }
      String content = name + "-" + Integer.toString(thread).repeat(20_000);
      folder.write(name, out -> out.writeUTF(content));
      if (i % 10 == thread) {
        cut(folder().resolve(name + ".x"));
      } else if (i % 10 == 9) {
        folder.makeRoom(60_000);
      }
    }
    return hits;
  }

  private static void cut(Path file) {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() / 2);
    } catch (IOException e) {
      // Evicted by another thread: nothing to cut.
      assertThat(e).isInstanceOf(java.nio.file.NoSuchFileException.class);
    }
  }

  private CacheFolder open() throws IOException {
    return CacheFolder.open(folder(), ".x");
  }

  private Path folder() {
    return root.resolve("cache");
  }

  private List<Path> files() throws IOException {
    try (var files = Files.list(folder())) {
      return files.toList();
    }
  }

  private void age(String name, int hours) throws IOException {
    var time = FileTime.from(Instant.now().minusSeconds(hours * 3600L));
    Files.setLastModifiedTime(folder().resolve(name + ".x"), time);
  }

  private static Optional<String> text(CacheFolder folder, String name) {
    return folder.read(name, in -> in.readUTF());
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
