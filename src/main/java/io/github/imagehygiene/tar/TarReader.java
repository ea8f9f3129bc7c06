package io.github.imagehygiene.tar;

import io.github.imagehygiene.tar.TarEntry.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/**
 * Reads a tar entry by entry: V7, ustar, PAX and GNU, with long names and sparse files, as Go's
 * archive/tar does. Contents are skipped, so a stream that can be sought is read at its headers
 * only. What no true image comes near is refused, so that what is made of the entries is bounded:
 * {@value #MOST_ENTRIES} entries, {@value #LONGEST_NAME} characters a name, {@value
 * #MOST_NAME_CHARACTERS} in all names, and holes of sparse files beyond {@value #MOST_BYTES} bytes.
 */
public final class TarReader {

  static final int MOST_ENTRIES = 10_000_000;

  /** Linux opens no longer path, so that no engine can unpack one. */
  static final int LONGEST_NAME = 4096;

  private static final long MOST_NAME_CHARACTERS = 1L << 29;
  private static final long MOST_BYTES = 1L << 50;

  /** Bytes of a long name or PAX header; Go's own limit. */
  private static final int LONGEST_EXTENSION = 1 << 20;

  private final TarBlocks blocks;
  private final int mostEntries;
  private int entries;
  private long nameCharacters;
  private long bytes;

  /**
   * @param in at the first header; give it a buffer of its own
   */
  public TarReader(InputStream in) {
    this(in, MOST_ENTRIES);
  }

  TarReader(InputStream in, int mostEntries) {
    this.blocks = new TarBlocks(in);
    this.mostEntries = mostEntries;
  }

  /** Whether a tar may start so: with a header, or with the zeros of an empty tar. */
  public static boolean isTar(byte[] start) {
    return start.length >= TarHeader.SIZE
        && (TarHeader.isHeader(start)
            || TarHeader.isZero(java.util.Arrays.copyOf(start, TarHeader.SIZE)));
  }

  /**
   * Goes on to the next entry.
   *
   * @return empty at the end: two blocks of zeros, or the stream's end between two entries
   * @throws IOException if the bytes are no tar, end too early, or are refused
   */
  public Optional<TarEntry> next() throws IOException {
    var pax = PaxRecords.NONE;
    byte[] longName = {};
    byte[] longLink = {};
    boolean extended = false;
    while (blocks.toHeader(extended)) {
      var header = blocks.header();
      extended = true;
      switch (header.type()) {
        case 'x', 'X' -> pax = PaxRecords.parse(extension(header));
        case 'L' -> longName = extension(header);
        case 'K' -> longLink = extension(header);
        case 'g' -> {
          blocks.setContent(header.size());
          // For Go an entry of its own, which engines ignore, and the end of what came before it.
          pax = PaxRecords.NONE;
          longName = new byte[0];
          longLink = longName;
          extended = false;
        }
        default -> {
          return Optional.of(counted(entry(header, pax, untilNul(longName), untilNul(longLink))));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The stored bytes of the entry that {@link #next} gave last, to be read before the next call of
   * it; need not be read to the end nor closed. A sparse file's are its map and its data.
   */
  public InputStream content() {
    return blocks.content();
  }

  /** Bytes read or skipped so far; after {@link #next}, where the entry's content starts. */
  public long position() {
    return blocks.position();
  }

  private TarEntry entry(TarHeader header, PaxRecords pax, byte[] longName, byte[] longLink)
      throws IOException {
    var sparse = SparseRecords.in(pax);
    String name =
        sparse.name().isPresent()
            ? sparse.name().get()
            : longName.length > 0
                ? TarText.of(longName)
                : pax.has("path") ? pax.text("path") : header.name();
    byte[] link =
        longLink.length > 0
            ? longLink
            : pax.has("linkpath") ? pax.bytes("linkpath") : header.link();
    Kind kind = kind(header.type(), name);
    long stored = pax.number("size").orElse(header.size());
    blocks.setContent(kind == Kind.FILE || isUnknown(header.type()) ? stored : 0);
    long size =
        switch (kind) {
          case FILE -> header.type() == 'S' ? oldSparse(header) : sparse.size().orElse(stored);
          case SYMLINK -> link.length;
          default -> 0;
        };
    boolean isLink = kind == Kind.SYMLINK || kind == Kind.HARD_LINK;
    return new TarEntry(
        name,
        kind,
        size,
        isLink ? TarText.of(link) : "",
        header.mode(),
        pax.number("uid").orElse(header.uid()),
        pax.number("gid").orElse(header.gid()),
        instant(pax.seconds("mtime").orElse(header.modified())));
  }

  private static Kind kind(char type, String name) {
    return switch (type) {
      case '\0' -> name.endsWith("/") ? Kind.DIRECTORY : Kind.FILE;
      case '0', '7', 'S' -> Kind.FILE;
      case '1' -> Kind.HARD_LINK;
      case '2' -> Kind.SYMLINK;
      case '3' -> Kind.CHARACTER_DEVICE;
      case '4' -> Kind.BLOCK_DEVICE;
      case '5' -> Kind.DIRECTORY;
      case '6' -> Kind.FIFO;
      default -> Kind.OTHER;
    };
  }

  /** Of a type whose header may be followed by bytes; links, devices and folders never are. */
  private static boolean isUnknown(char type) {
    return type > '7' || type < '0' && type != '\0';
  }

  private long oldSparse(TarHeader header) throws IOException {
    long size = header.oldSparseSize();
    if (header.hasMoreSparseMap()) {
      blocks.skipSparseMap();
    }
    return size;
  }

  /** A time within what {@link Instant} holds. */
  private static long instant(long seconds) {
    long first = Instant.MIN.getEpochSecond();
    return Math.max(first, Math.min(seconds, Instant.MAX.getEpochSecond()));
  }

  private TarEntry counted(TarEntry entry) throws IOException {
    int longest = Math.max(entry.name().length(), entry.link().length());
    if (longest > LONGEST_NAME) {
      throw new IOException(
          "a name or link target has %d characters; no engine can unpack more than %d"
              .formatted(longest, LONGEST_NAME));
    }
    entries++;
    nameCharacters += entry.name().length() + entry.link().length();
    if (entries > mostEntries || nameCharacters > MOST_NAME_CHARACTERS) {
      throw new IOException(
          "it has more than %d entries, or more than %d characters in their names"
              .formatted(mostEntries, MOST_NAME_CHARACTERS));
    }
    if (entry.size() < 0 || entry.size() > MOST_BYTES - bytes) {
      throw new IOException(
          "its files state more than %d bytes; no engine can unpack that".formatted(MOST_BYTES));
    }
    bytes += entry.size();
    return entry;
  }

  private byte[] extension(TarHeader header) throws IOException {
    if (header.size() > LONGEST_EXTENSION) {
      throw new IOException(
          "the tar header at byte %d holds %d bytes of names, %d are allowed"
              .formatted(position() - TarHeader.SIZE, header.size(), LONGEST_EXTENSION));
    }
    blocks.setContent(header.size());
    return blocks.contentBytes();
  }

  private static byte[] untilNul(byte[] bytes) {
    int end = TarText.end(bytes, 0, bytes.length);
    return end == bytes.length ? bytes : java.util.Arrays.copyOf(bytes, end);
  }
}
