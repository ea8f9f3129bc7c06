package io.github.imagehygiene.tar;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

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
}
