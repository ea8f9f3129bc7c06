package io.github.imagehygiene.archive;

import io.github.imagehygiene.tar.TarReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** What a blob is by its first bytes; names and media types are not to be trusted. */
enum Format {
  TAR,
  GZIP,
  ZSTD,
  JSON,
  EMPTY,
  XZ,
  BZIP2,
  LZ4,
  OTHER;

  /** As many first bytes as {@link #of} looks at. */
  static final int HEAD = 512;

  boolean isCompressed() {
    return this == GZIP || this == ZSTD;
  }

  /** What a layer of this format is, where it may not be one. */
  String insteadOfTar() {
    return switch (this) {
      case EMPTY -> "is empty";
      case XZ -> "is xz-compressed; layers may be plain, gzip or zstd";
      case BZIP2 -> "is bzip2-compressed; layers may be plain, gzip or zstd";
      case LZ4 -> "is lz4-compressed; layers may be plain, gzip or zstd";
      default -> "is not one";
    };
  }

  /** A tar, plain or compressed, or nothing at all. */
  boolean mayBeLayer() {
    return this == TAR || isCompressed() || this == EMPTY;
  }

  /**
   * @param head the first {@value #HEAD} bytes, or all if there are fewer
   */
  static Format of(byte[] head) {
    if (head.length == 0) {
      return EMPTY;
    } else if (TarReader.isTar(head)) {
      return TAR;
    } else if (startsWith(head, 0x1f, 0x8b)) {
      return GZIP;
    } else if (startsWith(head, 0x28, 0xb5, 0x2f, 0xfd) || isSkippableFrame(head)) {
      return ZSTD;
    } else if (isJson(head)) {
      return JSON;
    } else if (startsWith(head, 0xfd, '7', 'z', 'X', 'Z', 0)) {
      return XZ;
    } else if (startsWith(head, 'B', 'Z', 'h')) {
      return BZIP2;
    } else if (startsWith(head, 0x04, 0x22, 0x4d, 0x18)) {
      return LZ4;
    }
    return OTHER;
  }

  /** What a file is that was expected to be an archive, in a user's words. */
  static String describe(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1).stripLeading();
    String lower = text.toLowerCase(Locale.ROOT);
    var format = of(head);
    if (format == XZ || format == BZIP2 || format == LZ4) {
      return "it " + format.insteadOfTar().replace("layers", "an archive");
    } else if (head.length == 0) {
      return "it is empty";
    } else if (text.startsWith("%PDF")) {
      return "it is a PDF";
    } else if (text.startsWith("PK\3\4")) {
      return "it is a zip or jar file";
    } else if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
      return "it is an HTML page";
    } else if (isJson(head)) {
      return "it is a JSON file";
    }
    return "it is no tar";
  }

  private static boolean isJson(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1).stripLeading();
    return text.startsWith("{") || text.startsWith("[");
  }

  private static boolean isSkippableFrame(byte[] head) {
    return head.length >= 4
        && (head[0] & 0xf0) == 0x50
        && startsWith(Arrays.copyOfRange(head, 1, 4), 0x2a, 0x4d, 0x18);
  }

  private static boolean startsWith(byte[] head, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (i >= head.length || (head[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
