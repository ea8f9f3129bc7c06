package io.github.imagehygiene.rules;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipEncodingHelper;

/**
 * A layer as an example states it. Its tar is made as it is read, so a file may be as large as a
 * real one.
 */
final class LayerTar {

  private static final int BLOCK = 512;

  /**
   * @param text what a file holds; a file without is zeros
   */
  private record Item(TarArchiveEntry entry, byte[] text) {}

  private final List<Item> items = new ArrayList<>();

  TarArchiveEntry add(String path, byte type) {
    return add(path, type, 0, new byte[0]);
  }

  TarArchiveEntry zeros(String path, long size) {
    return add(path, TarConstants.LF_NORMAL, size, new byte[0]);
  }

  TarArchiveEntry text(String path, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return add(path, TarConstants.LF_NORMAL, bytes.length, bytes);
  }

  private TarArchiveEntry add(String path, byte type, long size, byte[] text) {
    var entry = new TarArchiveEntry(path.replaceFirst("^/", ""), type);
    if (entry.getName().length() >= 100) {
      throw new IllegalArgumentException("an example needs no path as long as " + path);
    }
    entry.setModTime(0);
    entry.setIds(0, 0);
    entry.setSize(size);
    items.add(new Item(entry, text));
    return entry;
  }

  InputStream open() {
    var parts = new ArrayList<InputStream>();
    for (Item item : items) {
      long size = item.entry.getSize();
      parts.add(new ByteArrayInputStream(header(item.entry)));
      parts.add(new ByteArrayInputStream(item.text));
      long padded = (size + BLOCK - 1) / BLOCK * BLOCK;
      parts.add(new Zeros(padded - item.text.length));
    }
    parts.add(new Zeros(2 * BLOCK));
    return new SequenceInputStream(Collections.enumeration(parts));
  }

  private static byte[] header(TarArchiveEntry entry) {
    byte[] header = new byte[BLOCK];
    try {
      entry.writeEntryHeader(header, ZipEncodingHelper.getZipEncoding("UTF-8"), true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return header;
  }

  /** So many zeros. */
  private static final class Zeros extends InputStream {

    private long left;

    Zeros(long count) {
      left = count;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = (int) Math.min(left, length);
      java.util.Arrays.fill(into, from, from + count, (byte) 0);
      left -= count;
      return count;
    }
  }
}
