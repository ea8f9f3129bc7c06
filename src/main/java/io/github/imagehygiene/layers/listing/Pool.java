package io.github.imagehygiene.layers.listing;

import java.io.DataInput;
import java.io.IOException;
import java.util.Arrays;

/** Bytes that are added to at the end. Numbers are written as LEB128: seven bits a byte. */
public final class Pool {

  /** Bytes that the entries of one layer may take; some four million entries. */
  static final int MOST = 1 << 27;

  private static final int STEP = 1 << 16;

  private byte[] bytes;
  private int length;

  Pool(int capacity) {
    this.bytes = new byte[capacity];
  }

  /**
   * Reads that many bytes; takes no more memory than twice what is really there.
   *
   * @throws IOException if there are fewer
   */
  public static byte[] read(DataInput in, int length) throws IOException {
    byte[] bytes = new byte[Math.min(length, STEP)];
    in.readFully(bytes);
    while (bytes.length < length) {
      int before = bytes.length;
      bytes = Arrays.copyOf(bytes, (int) Math.min(length, before * 2L));
      in.readFully(bytes, before, bytes.length - before);
    }
    return bytes;
  }

  /** The bytes, of which the first {@link #length} count. */
  public byte[] bytes() {
    return bytes;
  }

  /** The bytes that count; a copy only if it must be. */
  byte[] trimmed() {
    return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
  }

  public int length() {
    return length;
  }

  public void add(int oneByte) {
    room(1);
    bytes[length++] = (byte) oneByte;
  }

  public void add(byte[] source, int offset, int count) {
    room(count);
    System.arraycopy(source, offset, bytes, length, count);
    length += count;
  }

  /** Any number fits; small ones that are not negative take the least. */
  void addNumber(long number) {
    long left = number;
    while ((left & ~0x7fL) != 0) {
      add((int) left | 0x80);
      left >>>= 7;
    }
    add((int) left);
  }

  void addText(String text) {
    byte[] coded = CodeUnits.bytes(text);
    addNumber(coded.length);
    add(coded, 0, coded.length);
  }

  private void room(int count) {
    if (count > bytes.length - length) {
      long wanted = Math.max((long) length + count, bytes.length + (bytes.length >> 1));
      bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8, wanted));
    }
  }
}
