package io.github.imagehygiene.archive;

import io.github.imagehygiene.image.Digest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as a digest. */
final class Sha256 {

  private Sha256() {}

  static Digest of(byte[] bytes) {
    var sha256 = start();
    sha256.update(bytes);
    return end(sha256);
  }

  /** For bytes that come piece by piece. */
  static MessageDigest start() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static Digest end(MessageDigest sha256) {
    return Digest.sha256(HexFormat.of().formatHex(sha256.digest()));
  }
}
