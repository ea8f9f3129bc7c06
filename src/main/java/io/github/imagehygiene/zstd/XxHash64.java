package io.github.imagehygiene.zstd;

/** The checksum of a frame's content (XXH64 with seed 0, as RFC 8878 names it). */
final class XxHash64 {

  private static final long P1 = 0x9E3779B185EBCA87L;
  private static final long P2 = 0xC2B2AE3D27D4EB4FL;
  private static final long P3 = 0x165667B19E3779F9L;
  private static final long P4 = 0x85EBCA77C2B2AE63L;
  private static final long P5 = 0x27D4EB2F165667C5L;
  private static final int STRIPE = 32;

  private final byte[] rest = new byte[STRIPE];
  private long v1 = P1 + P2;
  private long v2 = P2;
  private long v3;
  private long v4 = -P1;
  private long length;

  void update(byte[] bytes, int start, int end) {
    int at = start;
    int held = (int) (length % STRIPE);
    length += end - start;
    if (held > 0) {
      int more = Math.min(STRIPE - held, end - at);
      System.arraycopy(bytes, at, rest, held, more);
      at += more;
      if (held + more < STRIPE) {
        return;
      }
      stripes(rest, 0, STRIPE);
    }
    int stripes = (end - at) / STRIPE * STRIPE;
    stripes(bytes, at, at + stripes);
    System.arraycopy(bytes, at + stripes, rest, 0, end - at - stripes);
  }

  private void stripes(byte[] bytes, int start, int end) {
    long a = v1;
    long b = v2;
    long c = v3;
    long d = v4;
    for (int at = start; at < end; at += STRIPE) {
      a = round(a, LittleEndian.long64(bytes, at));
      b = round(b, LittleEndian.long64(bytes, at + 8));
      c = round(c, LittleEndian.long64(bytes, at + 16));
      d = round(d, LittleEndian.long64(bytes, at + 24));
    }
    v1 = a;
    v2 = b;
    v3 = c;
    v4 = d;
  }

  long value() {
    long hash = length < STRIPE ? P5 : merged();
    hash += length;
    int held = (int) (length % STRIPE);
    int at = 0;
    for (; at + 8 <= held; at += 8) {
      long bits = round(0, LittleEndian.long64(rest, at));
      hash = Long.rotateLeft(hash ^ bits, 27) * P1 + P4;
    }
    if (at + 4 <= held) {
      hash = Long.rotateLeft(hash ^ LittleEndian.number(rest, at, 4) * P1, 23) * P2 + P3;
      at += 4;
    }
    for (; at < held; at++) {
      hash = Long.rotateLeft(hash ^ (rest[at] & 0xff) * P5, 11) * P1;
    }
    hash = (hash ^ hash >>> 33) * P2;
    hash = (hash ^ hash >>> 29) * P3;
    return hash ^ hash >>> 32;
  }

  private long merged() {
    long hash =
        Long.rotateLeft(v1, 1)
            + Long.rotateLeft(v2, 7)
            + Long.rotateLeft(v3, 12)
            + Long.rotateLeft(v4, 18);
    for (long v : new long[] {v1, v2, v3, v4}) {
      hash = (hash ^ round(0, v)) * P1 + P4;
    }
    return hash;
  }

  private static long round(long value, long bits) {
    return Long.rotateLeft(value + bits * P2, 31) * P1;
  }
}
