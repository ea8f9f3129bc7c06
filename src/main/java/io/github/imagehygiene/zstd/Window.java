package io.github.imagehygiene.zstd;

import java.io.IOException;
import java.util.Arrays;

/**
 * The last bytes that were decoded, as far as a frame may go back to them, and those that nobody
 * has taken yet. Grows with what is there, up to a little more than the window.
 */
final class Window {

  static final int LARGEST_BLOCK = 128 << 10;

  /** Bytes behind the last that may be overwritten by who copies eight at a time. */
  static final int SLACK = 32;

  /** Bytes of window that zstd itself takes without being asked to take more. */
  private static final int LARGEST = 128 << 20;

  private static final int LEAST_ROOM = 512 << 10;

  private byte[] bytes = new byte[LEAST_ROOM];
  private long wanted;
  private int size;
  private int most;
  private int at;
  private int taken;

  /**
   * Forgets all for a new frame. Encoders ask for more than they use, so nothing is refused yet.
   *
   * @param wanted as far as it may go back, in bytes
   */
  void reset(long wanted) {
    this.wanted = wanted;
    this.size = (int) Math.min(wanted, LARGEST);
    this.most = Math.max(LEAST_ROOM, size + Math.max(1 << 20, size / 8) + LARGEST_BLOCK + SLACK);
    this.at = 0;
    this.taken = 0;
  }

  byte[] bytes() {
    return bytes;
  }

  /** Where the next byte goes. */
  int at() {
    return at;
  }

  void advance(int count) {
    at += count;
  }

  /** Bytes that are decoded and not taken. */
  int available() {
    return at - taken;
  }

  /** Takes the next bytes, as many as are available. */
  void take(byte[] target, int offset, int count) {
    System.arraycopy(bytes, taken, target, offset, count);
    taken += count;
  }

  void skip(int count) {
    taken += count;
  }

  /**
   * Makes room for a block, where all that was decoded is taken.
   *
   * @throws IOException if that takes more memory than it should
   */
  void makeRoom() throws IOException {
    if (hasRoom()) {
      return;
    }
    if (bytes.length < most) {
      int more = bytes.length > most / 8 ? most : 4 * bytes.length;
      if (more > Runtime.getRuntime().maxMemory() / 2) {
        throw tooLarge("half of Java's memory is");
      }
      bytes = Arrays.copyOf(bytes, more);
    }
    if (!hasRoom()) {
      int kept = Math.min(size, at);
      System.arraycopy(bytes, at - kept, bytes, 0, kept);
      at = kept;
    }
    taken = at;
  }

  private boolean hasRoom() {
    return bytes.length - at >= LARGEST_BLOCK + SLACK;
  }

  /**
   * @param back as far as a copy goes back
   * @throws IOException if that is before what is there
   */
  void checkReach(int back) throws IOException {
    if (back > at || back > size) {
      throw back <= size || wanted == size
          ? new Corrupt("a match lies before the window")
          : tooLarge(LARGEST + " are");
    }
  }

  private IOException tooLarge(String allowed) {
    return new IOException(
        ("the zstd data needs a window of %d bytes, but %s the most that is allowed: use gzip, or"
                + " zstd at level 19 or lower without --long")
            .formatted(wanted, allowed));
  }

  /** Appends bytes of another array that has {@link #SLACK} bytes behind them. */
  void append(byte[] source, int from, int count) {
    if (count <= 16) {
      LittleEndian.put(bytes, at, LittleEndian.long64(source, from));
      LittleEndian.put(bytes, at + 8, LittleEndian.long64(source, from + 8));
    } else {
      System.arraycopy(source, from, bytes, at, count);
    }
    at += count;
  }

  /** Appends what stands so far back, which may be less than the count and repeats then. */
  void repeat(int back, int count) {
    int from = at - back;
    if (back >= 8) {
      for (int i = 0; i < count; i += 8) {
        LittleEndian.put(bytes, at + i, LittleEndian.long64(bytes, from + i));
      }
    } else if (back == 1) {
      Arrays.fill(bytes, at, at + count, bytes[from]);
    } else {
      for (int i = 0; i < count; i++) {
        bytes[at + i] = bytes[from + i];
      }
    }
    at += count;
  }

  void run(byte value, int count) {
    Arrays.fill(bytes, at, at + count, value);
    at += count;
  }
}
