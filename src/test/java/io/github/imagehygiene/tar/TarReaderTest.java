package io.github.imagehygiene.tar;

import static io.github.imagehygiene.tar.RawTar.block;
import static io.github.imagehygiene.tar.RawTar.checked;
import static io.github.imagehygiene.tar.RawTar.header;
import static io.github.imagehygiene.tar.RawTar.join;
import static io.github.imagehygiene.tar.RawTar.put;
import static io.github.imagehygiene.tar.RawTar.read;
import static io.github.imagehygiene.tar.RawTar.resource;
import static io.github.imagehygiene.tar.RawTar.withEnd;
import static io.github.imagehygiene.tar.RawTar.withRecords;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.imagehygiene.tar.TarEntry.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TarReaderTest {

  private static final String LONG = "folder/".repeat(50) + "file";
  private static final int PAX = TarArchiveOutputStream.LONGFILE_POSIX;
  private static final int GNU = TarArchiveOutputStream.LONGFILE_GNU;

  @Test
  void tellsEveryKindOfEntry() throws IOException {
    byte[] tar =
        tar(
            PAX,
            entry("folder/", TarConstants.LF_DIR, ""),
            file("folder/a", "hello"),
            entry("folder/hard", TarConstants.LF_LINK, "folder/a"),
            entry("folder/sym", TarConstants.LF_SYMLINK, "größe"),
            entry("folder/pipe", TarConstants.LF_FIFO, ""),
            entry("folder/tty", TarConstants.LF_CHR, ""));
    assertThat(read(tar))
        .extracting(TarEntry::name, TarEntry::kind, TarEntry::size, TarEntry::link)
        .containsExactly(
            tuple("folder/", Kind.DIRECTORY, 0L, ""),
            tuple("folder/a", Kind.FILE, 5L, ""),
            tuple("folder/hard", Kind.HARD_LINK, 0L, "folder/a"),
            tuple("folder/sym", Kind.SYMLINK, 7L, "größe"),
            tuple("folder/pipe", Kind.FIFO, 0L, ""),
            tuple("folder/tty", Kind.CHARACTER_DEVICE, 0L, ""));
  }

  @ParameterizedTest
  @ValueSource(ints = {PAX, GNU})
  void readsLongNamesAndLinkTargets(int mode) throws IOException {
    byte[] tar =
        tar(
            mode,
            file(LONG, "x"),
            entry("link", TarConstants.LF_SYMLINK, LONG),
            entry("hard", TarConstants.LF_LINK, LONG),
            file("short", "y"));
    assertThat(read(tar))
        .extracting(TarEntry::name, TarEntry::size, TarEntry::link)
        .containsExactly(
            tuple(LONG, 1L, ""),
            tuple("link", (long) LONG.length(), LONG),
            tuple("hard", 0L, LONG),
            tuple("short", 1L, ""));
  }

  @Test
  void readsTheUstarPrefix() throws IOException {
    byte[] block = header("name", '0', 0);
    put(block, 257, "ustar\0" + "00");
    put(block, 345, "some/folder");
    assertThat(read(withEnd(checked(block))))
        .extracting(TarEntry::name)
        .containsExactly("some/folder/name");
  }

  @Test
  void doesNotTakeGnuTimesForAPrefix() throws IOException {
    byte[] block = header("name", '0', 0);
    put(block, 257, "ustar  \0");
    put(block, 345, "00000000000");
    assertThat(read(withEnd(checked(block)))).extracting(TarEntry::name).containsExactly("name");
  }

  @Test
  void keepsNamesThatAreNoUtf8Apart() throws IOException {
    byte[] tar =
        withEnd(checked(header("caf\u00e9", '0', 0)), checked(header("caf\u00e8", '0', 0)));
    assertThat(read(tar)).extracting(TarEntry::name).containsExactly("caf\udce9", "caf\udce8");
  }

  @Test
  void takesAnOldEntryWithASlashAtTheEndForAFolder() throws IOException {
    byte[] tar = withEnd(checked(header("old/", '\0', 0)), checked(header("old", '\0', 0)));
    assertThat(read(tar)).extracting(TarEntry::kind).containsExactly(Kind.DIRECTORY, Kind.FILE);
  }

  @Test
  void expectsNoContentAfterALinkOrAFolderWhateverItsSize() throws IOException {
    byte[] tar =
        withEnd(
            checked(header("folder", '5', 4096)),
            checked(header("hard", '1', 1000)),
            checked(header("after", '0', 0)));
    assertThat(read(tar)).extracting(TarEntry::size).containsExactly(0L, 0L, 0L);
  }

  @Test
  void skipsTheContentOfAnUnknownType() throws IOException {
    byte[] tar = withEnd(checked(header("D", 'D', 5)), new byte[512], checked(header("b", '0', 0)));
    assertThat(read(tar)).extracting(TarEntry::name).containsExactly("D", "b");
  }

  @Test
  void passesOverAGlobalHeader() throws IOException {
    byte[] records = block("19 comment=abcdefg\n");
    byte[] tar = withEnd(checked(header("g", 'g', 19)), records, checked(header("b", '0', 0)));
    assertThat(read(tar)).extracting(TarEntry::name).containsExactly("b");
  }

  /** The resources were written by GNU tar 1.34 with {@code -S}. */
  @ParameterizedTest
  @ValueSource(strings = {"gnu", "pax-0.0", "pax-0.1", "pax-1.0"})
  void givesASparseFileItsWholeLength(String version) throws IOException {
    assertThat(read(resource("sparse-" + version + ".tar.gz")))
        .extracting(TarEntry::name, TarEntry::kind, TarEntry::size)
        .containsExactly(tuple("hole", Kind.FILE, 1_000_000L), tuple("after", Kind.FILE, 6L));
  }

  @Test
  void letsALongNameOfGnuBeatThatOfPaxAndNeitherPassAGlobalHeader() throws IOException {
    byte[] pax = join(checked(header("x", 'x', 12)), block("12 path=pax\n"));
    byte[] gnu = join(checked(header("L", 'L', 4)), block("gnu"));
    byte[] global = join(checked(header("g", 'g', 13)), block("13 path=glob\n"));
    byte[] file = checked(header("own", '0', 0));
    byte[] tar = withEnd(gnu, pax, file, pax, file, pax, gnu, global, file);
    assertThat(read(tar)).extracting(TarEntry::name).containsExactly("gnu", "pax", "own");
  }

  @Test
  void readsThePrefixThatOldDockersWroteWhereGnuHasTimes() throws IOException {
    byte[] block = header("name", '0', 0);
    put(block, 257, "ustar  \0");
    put(block, 345, "some/folder");
    assertThat(read(withEnd(checked(block))))
        .extracting(TarEntry::name)
        .containsExactly("some/folder/name");
  }

  @ParameterizedTest
  @ValueSource(ints = {PAX, GNU})
  void refusesANameThatNoEngineCanUnpack(int mode) throws IOException {
    String longest = "x".repeat(4096);
    assertThat(read(tar(mode, file(longest, "")))).extracting(TarEntry::name).contains(longest);
    for (Written entry :
        List.of(file("x".repeat(5000), ""), entry("l", TarConstants.LF_SYMLINK, longest + "x"))) {
      assertThatThrownBy(() -> read(tar(mode, entry)))
          .hasMessageContaining("no engine can unpack more than 4096");
    }
  }

  @Test
  void refusesATarWithoutEnd() {
    byte[] header = checked(header("a", '0', 0));
    var endless =
        new InputStream() {
          private int at;

          @Override
          public int read() {
            return header[at++ % header.length];
          }
        };
    var tar = new TarReader(endless, 1000);
    assertThatThrownBy(
            () -> {
              while (tar.next().isPresent()) {
                // On to the next.
              }
            })
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("it has more than 1000 entries");
  }

  @Test
  void refusesSparseFilesThatAddUpToWhatNoDiskHolds() {
    byte[] huge =
        withRecords("GNU.sparse.major=1", "GNU.sparse.minor=0", "GNU.sparse.size=" + (1L << 50));
    assertThatThrownBy(() -> read(join(huge, withEnd(huge))))
        .hasMessageContaining("its files state more than 1125899906842624 bytes");
    assertThatThrownBy(() -> read(withEnd(withRecords("GNU.sparse.map=0", "GNU.sparse.size=-1"))))
        .hasMessageContaining("no engine can unpack that");
  }

  @ParameterizedTest
  @ValueSource(
      ints = {TarArchiveOutputStream.BIGNUMBER_STAR, TarArchiveOutputStream.BIGNUMBER_POSIX})
  void readsSizesBeyondEightGigabytes(int mode) throws IOException {
    long size = 20_000_000_000L;
    var bytes = new ByteArrayOutputStream();
    @SuppressWarnings("resource")
    var out = new TarArchiveOutputStream(bytes, 512);
    out.setBigNumberMode(mode);
    var huge = new TarArchiveEntry("huge");
    huge.setSize(size);
    out.putArchiveEntry(huge);
    out.flush();
    var tar = new TarReader(new ByteArrayInputStream(bytes.toByteArray()));
    assertThat(tar.next()).hasValueSatisfying(e -> assertThat(e.size()).isEqualTo(size));
    assertThatThrownBy(tar::next).hasMessageContaining("cut short");
  }

  @Test
  void handsOutTheContentOfTheCurrentEntryAlone() throws IOException {
    byte[] bytes = tar(PAX, file("a", "first"), file("b", "second"), file("c", "third"));
    var tar = new TarReader(new ByteArrayInputStream(bytes));
    tar.next();
    assertThat(new String(tar.content().readAllBytes(), UTF_8)).isEqualTo("first");
    tar.next();
    assertThat(tar.content().read()).isEqualTo('s');
    assertThat(tar.content().skip(100)).isEqualTo(5);
    tar.next();
    assertThat(new String(tar.content().readAllBytes(), UTF_8)).isEqualTo("third");
    assertThat(tar.next()).isEmpty();
    assertThat(tar.next()).isEmpty();
  }

  @Test
  void endsWhereTheStreamEndsBetweenTwoEntries() throws IOException {
    byte[] tar = tar(PAX, file("a", "first"));
    assertThat(read(Arrays.copyOf(tar, 1024))).hasSize(1);
    assertThat(read(Arrays.copyOf(tar, 1536))).hasSize(1);
  }

  @Test
  void refusesATarThatIsCutShortAnywhereElse() {
    byte[] tar = tar(PAX, file(LONG, "x".repeat(700)));
    int end = tar.length - 1024;
    for (int length = 0; length < end; length += length % 512 == 511 ? 1 : 7) {
      byte[] cut = Arrays.copyOf(tar, length);
      assertThatThrownBy(() -> read(cut)).as("%d bytes", length).isInstanceOf(IOException.class);
    }
  }

  @Test
  void throwsNothingElseOnBrokenBytes() {
    byte[] gnu = tar(GNU, file(LONG, "x"), entry("l", TarConstants.LF_SYMLINK, LONG));
    byte[] pax = tar(PAX, file(LONG, "x"), file("ü", "x"));
    var random = new Random(7);
    int refused = 0;
    for (int i = 0; i < 4000; i++) {
      byte[] broken = (i % 2 == 0 ? gnu : pax).clone();
      int at = random.nextInt(broken.length / 512) * 512;
      for (int j = 0; j < 3; j++) {
        broken[at + random.nextInt(512)] = (byte) random.nextInt(256);
      }
      // With its sum right again, the fields themselves are tried.
      byte[] block = checked(Arrays.copyOfRange(broken, at, at + 512));
      System.arraycopy(block, 0, broken, at, 512);
      try {
        read(broken);
      } catch (IOException e) {
        refused++;
      }
    }
    assertThat(refused).isPositive();
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> read(new byte[0])).hasMessage("it is empty, a tar was expected");
    assertThatThrownBy(() -> read("%PDF-1.7".getBytes(UTF_8))).hasMessage("it is no tar");
    assertThatThrownBy(() -> read(block("<!DOCTYPE html>"))).hasMessage("it is no tar");
    assertThatThrownBy(() -> read(join(checked(header("a", '0', 0)), block("junk"))))
        .hasMessage("the tar is broken: no header at byte 512");
    assertThatThrownBy(() -> read(join(checked(header("a", '0', 600)), block("junk"))))
        .hasMessage("the tar is cut short at byte 1024");
  }

  @Test
  void refusesDataBehindALoneBlockOfZeros() {
    assertThatThrownBy(() -> read(join(new byte[512], checked(header("a", '0', 0)))))
        .isInstanceOf(IOException.class);
  }

  @Test
  void refusesAnExtensionThatWouldFillTheMemory() {
    for (char type : new char[] {'x', 'L', 'K'}) {
      byte[] tar = join(checked(header("a", type, 07777777777L)), new byte[4096]);
      assertThatThrownBy(() -> read(tar)).hasMessageContaining("1048576 are allowed");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9999999 path=a\n",
        "99999999999 path=a\n",
        "5 path=a\n",
        "11 path=abX",
        "9 path a\n",
        "-9 path=a\n",
        "x",
        " ",
        "12 size=-100\n",
        "9 uid=x\n",
        "9 gid=-\n",
        "13 mtime=1e5\n",
        "12 mtime=.5\n",
        "14 mtime=1.-5\n",
        "26 mtime=1e9999999999999\n",
        "11 atime=x\n",
        "12 path=a\0b\n",
        "8 a\0b=c\n",
        "5 =c\n",
        "29 size=92233720368547758080\n"
      })
  void refusesMalformedPaxRecords(String records) {
    byte[] tar =
        withEnd(
            checked(header("x", 'x', records.length())),
            block(records),
            checked(header("a", '0', 0)));
    assertThatThrownBy(() -> read(tar)).isInstanceOf(IOException.class);
  }

  private record Written(TarArchiveEntry entry, byte[] content) {}

  private static Written file(String name, String content) {
    var entry = new TarArchiveEntry(name);
    entry.setSize(content.length());
    return new Written(entry, content.getBytes(UTF_8));
  }

  private static Written entry(String name, byte type, String link) {
    var entry = new TarArchiveEntry(name, type);
    entry.setLinkName(link);
    return new Written(entry, new byte[0]);
  }

  private static byte[] tar(int longFileMode, Written... entries) {
    var bytes = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(bytes, 512, "UTF-8")) {
      tar.setLongFileMode(longFileMode);
      tar.setAddPaxHeadersForNonAsciiNames(true);
      for (Written written : entries) {
        tar.putArchiveEntry(written.entry);
        tar.write(written.content);
        tar.closeArchiveEntry();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }
}
