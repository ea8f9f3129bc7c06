package io.github.imagehygiene.tar;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Tar blocks made by hand, for what no writer writes. */
public final class RawTar {

  private RawTar() {}

  /** A header of the oldest kind, without its sum. */
  public static byte[] header(String name, char type, long size) {
    byte[] block = new byte[512];
    put(block, 0, name);
    put(block, 124, String.format("%011o", size));
    block[156] = (byte) type;
    return block;
  }

  /** The same header with its sum. */
  public static byte[] checked(byte[] header) {
    byte[] block = header.clone();
    Arrays.fill(block, 148, 156, (byte) ' ');
    long sum = 0;
    for (byte b : block) {
      sum += b & 0xff;
    }
    put(block, 148, String.format("%06o\0 ", sum));
    return block;
  }

  public static void put(byte[] block, int at, String text) {
    byte[] bytes = text.getBytes(ISO_8859_1);
    System.arraycopy(bytes, 0, block, at, bytes.length);
  }

  /** A text, filled up with zeros. */
  public static byte[] block(String text) {
    return Arrays.copyOf(text.getBytes(ISO_8859_1), 512);
  }

  public static byte[] withEnd(byte[]... blocks) {
    return join(join(blocks), new byte[1024]);
  }

  public static byte[] join(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  /** All entries of a tar. */
  static List<TarEntry> read(byte[] tar) throws IOException {
    var reader = new TarReader(new ByteArrayInputStream(tar));
    var entries = new ArrayList<TarEntry>();
    for (var next = reader.next(); next.isPresent(); next = reader.next()) {
      entries.add(next.get());
    }
    return entries;
  }

  /** An empty file with these PAX records. */
  static byte[] withRecords(String... records) {
    var text = new StringBuilder();
    for (String record : records) {
      int length = record.length() + 3;
      length += String.valueOf(length).length() - 1;
      text.append(length).append(' ').append(record).append('\n');
    }
    return join(
        checked(header("x", 'x', text.length())),
        block(text.toString()),
        checked(header("a", '0', 0)));
  }

  /** A tar made by GNU tar, without its compression. */
  static byte[] resource(String name) throws IOException {
    try (InputStream in = RawTar.class.getResourceAsStream("/tar/" + name)) {
      return new GZIPInputStream(in).readAllBytes();
    }
  }
}
