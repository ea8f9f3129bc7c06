package io.github.imagehygiene.tar;

import io.github.imagehygiene.tar.TarEntry.Kind;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads a tar entry by entry: V7, ustar, PAX and GNU, with long names and sparse files, as Go's
 * archive/tar does. Contents are skipped, so a stream that can be sought is read at its headers
 * only. Memory is bounded by {@value #LONGEST_EXTENSION} bytes for names and PAX records.
 */
public final class TarReader {

  /** Bytes of a long name or PAX header; Go's own limit. */
  private static final int LONGEST_EXTENSION = 1 << 20;

  private final InputStream in;
  private final byte[] block = new byte[TarHeader.SIZE];
  private long position;
  private long unread;
  private long padding;
  private boolean ended;

  /**
   * @param in at the first header; give it a buffer of its own
   */
  public TarReader(InputStream in) {
    this.in = in;
  }

  /** Whether a tar may start so: with a header, or with the zeros of an empty tar. */
  public static boolean isTar(byte[] start) {
    if (start.length < TarHeader.SIZE) {
      return false;
    }
    byte[] block = java.util.Arrays.copyOf(start, TarHeader.SIZE);
    return TarHeader.isHeader(block) || TarHeader.isZero(block);
  }

  /**
   * Goes on to the next entry.
   *
   * @return empty at the end: two blocks of zeros, or the stream's end between two entries
   * @throws IOException if the bytes are no tar, or end too early
   */
  public Optional<TarEntry> next() throws IOException {
    var pax = PaxRecords.NONE;
    byte[] longName = null;
    byte[] longLink = null;
    boolean extended = false;
    while (true) {
      skipContent();
      if (ended || !readHeader(extended)) {
        return Optional.empty();
      }
      var header = new TarHeader(block);
      long size = header.size();
      setContent(size);
      switch (header.type()) {
        case 'x', 'X' -> pax = PaxRecords.parse(extension(size));
        case 'L' -> longName = untilNul(extension(size));
        case 'K' -> longLink = untilNul(extension(size));
        case 'g' -> {}
        default -> {
          return Optional.of(entry(header, pax, longName, longLink));
        }
      }
      extended = header.type() != 'g';
    }
  }

  /**
   * The stored bytes of the entry that {@link #next} gave last, to be read before the next call of
   * it; need not be read to the end nor closed. A sparse file's are its map and its data.
   */
  public InputStream content() {
    return new Content();
  }

  /** Bytes read or skipped so far. */
  public long position() {
    return position;
  }

  private TarEntry entry(TarHeader header, PaxRecords pax, byte[] longName, byte[] longLink)
      throws IOException {
    String name =
        pax.has("GNU.sparse.name")
            ? pax.text("GNU.sparse.name")
            : pax.has("path")
                ? pax.text("path")
                : longName != null ? TarHeader.text(longName) : header.name();
    byte[] link =
        pax.has("linkpath") ? pax.bytes("linkpath") : longLink != null ? longLink : header.link();
    Kind kind = kind(header.type(), name);
    long stored = pax.number("size").orElse(header.size());
    setContent(kind == Kind.FILE || isUnknown(header.type()) ? stored : 0);
    long size =
        switch (kind) {
          case FILE -> unpackedSize(header, pax, stored);
          case SYMLINK -> link.length;
          default -> 0;
        };
    boolean isLink = kind == Kind.SYMLINK || kind == Kind.HARD_LINK;
    return new TarEntry(
        name,
        kind,
        size,
        isLink ? TarHeader.text(link) : "",
        header.mode(),
        pax.number("uid").orElse(header.uid()),
        pax.number("gid").orElse(header.gid()),
        pax.seconds("mtime").orElse(header.modified()));
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

  private long unpackedSize(TarHeader header, PaxRecords pax, long stored) throws IOException {
    if (header.type() == 'S') {
      long size = header.oldSparseSize();
      boolean more = header.hasMoreSparseMap();
      while (more) {
        readFully();
        more = block[504] != 0;
      }
      return size;
    }
    var size = pax.number("GNU.sparse.realsize");
    return size.isPresent() ? size.getAsLong() : pax.number("GNU.sparse.size").orElse(stored);
  }

  /**
   * @return false at the end
   */
  private boolean readHeader(boolean extended) throws IOException {
    long start = position;
    int got = in.readNBytes(block, 0, block.length);
    position += got;
    if (got == 0 && start > 0 && !extended) {
      ended = true;
    } else if (got == 0 && start == 0) {
      throw new EOFException("it is empty, a tar was expected");
    } else if (got < block.length) {
      throw start == 0 && !extended ? noTar(0) : cutShort();
    } else if (TarHeader.isZero(block)) {
      readEnd(start, extended);
      ended = true;
    } else if (!TarHeader.isHeader(block)) {
      throw noTar(start);
    }
    return !ended;
  }

  /** The second block of zeros may be missing, but nothing else may stand in its place. */
  private void readEnd(long start, boolean extended) throws IOException {
    int got = in.readNBytes(block, 0, block.length);
    position += got;
    if (extended || got > 0 && (got < block.length || !TarHeader.isZero(block))) {
      throw noTar(start);
    }
  }

  private byte[] extension(long size) throws IOException {
    if (size > LONGEST_EXTENSION) {
      throw new IOException(
          "the tar header at byte %d holds %d bytes of names, %d are allowed"
              .formatted(position - TarHeader.SIZE, size, LONGEST_EXTENSION));
    }
    byte[] bytes = content().readNBytes((int) size);
    if (bytes.length < size) {
      throw cutShort();
    }
    return bytes;
  }

  private static byte[] untilNul(byte[] bytes) {
    int end = new String(bytes, StandardCharsets.ISO_8859_1).indexOf('\0');
    return end < 0 ? bytes : java.util.Arrays.copyOf(bytes, end);
  }

  private void readFully() throws IOException {
    int got = in.readNBytes(block, 0, block.length);
    position += got;
    if (got < block.length) {
      throw cutShort();
    }
  }

  private void setContent(long size) throws IOException {
    if (size < 0 || size > Long.MAX_VALUE - position - TarHeader.SIZE) {
      throw new IOException("a tar header states an impossible size of " + size + " bytes");
    }
    unread = size;
    padding = -size & TarHeader.SIZE - 1;
  }

  private void skipContent() throws IOException {
    long left = unread + padding;
    unread = 0;
    padding = 0;
    while (left > 0) {
      long skipped = in.skip(left);
      if (skipped <= 0) {
        if (in.read() < 0) {
          throw cutShort();
        }
        skipped = 1;
      }
      position += skipped;
      left -= skipped;
    }
  }

  private EOFException cutShort() {
    return new EOFException("the tar is cut short at byte " + position);
  }

  private static IOException noTar(long at) {
    return new IOException(at == 0 ? "it is no tar" : "the tar is broken: no header at byte " + at);
  }

  /** The current entry's bytes. */
  private final class Content extends InputStream {

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (unread == 0) {
        return -1;
      }
      int got = in.read(target, offset, (int) Math.min(length, unread));
      if (got < 0) {
        throw cutShort();
      }
      position += got;
      unread -= got;
      return got;
    }

    @Override
    public long skip(long n) throws IOException {
      long skipped = in.skip(Math.max(0, Math.min(n, unread)));
      position += skipped;
      unread -= skipped;
      return skipped;
    }

    @Override
    public int available() throws IOException {
      return (int) Math.min(in.available(), unread);
    }
  }
}
