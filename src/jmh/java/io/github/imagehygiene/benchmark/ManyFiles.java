package io.github.imagehygiene.benchmark;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The tar of a layer with many files, made as it is read: a folder and 19 files of a name like
 * those of real images again and again, each with half a kilobyte.
 */
final class ManyFiles extends InputStream {

  private static final int BLOCK = 512;
  private static final int A_FOLDER = 20;
  private static final String NAME = "usr/share/package-00000/module/";
  private static final int PACKAGE_AT = 18;
  private static final int FILE_AT = NAME.length() + 5;
  private static final byte[] FOLDER = header(NAME, "0000755", "00000000000", "5");
  private static final byte[] FILE =
      header(NAME + "file-0000000.txt", "0000644", "00000001000", "0");

  private final int entries;
  private final byte[] block = new byte[BLOCK];
  private int at = BLOCK;
  private int headers;
  private int endBlocks;
  private boolean contentFollows;

  ManyFiles(int entries) {
    this.entries = entries;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (at == BLOCK && !nextBlock()) {
      return -1;
    }
    int count = Math.min(length, BLOCK - at);
    System.arraycopy(block, at, target, offset, count);
    at += count;
    return count;
  }

  /** Reads to the end; returns the bytes that there are. */
  long readAllBlocks() {
    byte[] buffer = new byte[BLOCK];
    long count = 0;
    while (read(buffer, 0, BLOCK) > 0) {
      count += BLOCK;
    }
    return count;
  }

  private boolean nextBlock() {
    if (contentFollows) {
      contentFollows = false;
      Arrays.fill(block, (byte) 'x');
    } else if (headers < entries) {
      writeHeader(headers++);
    } else {
      Arrays.fill(block, (byte) 0);
      endBlocks++;
    }
    at = 0;
    return endBlocks <= 2;
  }

  private void writeHeader(int number) {
    boolean folder = number % A_FOLDER == 0;
    contentFollows = !folder;
    System.arraycopy(folder ? FOLDER : FILE, 0, block, 0, BLOCK);
    putDigits(PACKAGE_AT, 5, 10, number / A_FOLDER);
    if (!folder) {
      putDigits(FILE_AT, 7, 10, number);
    }
    int sum = 0;
    for (byte b : block) {
      sum += b;
    }
    putDigits(148, 6, 8, sum);
    block[154] = 0;
  }

  private void putDigits(int offset, int count, int base, int value) {
    int left = value;
    for (int i = offset + count - 1; i >= offset; i--) {
      block[i] = (byte) ('0' + left % base);
      left /= base;
    }
  }

  private static byte[] header(String name, String mode, String size, String type) {
    byte[] block = new byte[BLOCK];
    put(block, 0, name);
    put(block, 100, mode);
    put(block, 108, "0000000");
    put(block, 116, "0000000");
    put(block, 124, size);
    put(block, 136, "14731000000");
    put(block, 148, "        ");
    put(block, 156, type);
    put(block, 257, "ustar\00000");
    return block;
  }

  private static void put(byte[] block, int offset, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, block, offset, bytes.length);
  }
}
