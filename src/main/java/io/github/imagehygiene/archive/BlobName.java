package io.github.imagehygiene.archive;

import io.github.imagehygiene.image.Digest;
import io.github.imagehygiene.image.ImageUnreadable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** Names of what an OCI layout names by its digest: {@code blobs/sha256/…}. */
final class BlobName {

  static final String SHA256 = "blobs/sha256/";

  private static final String FOLDER = "blobs/";

  /** By the names that Java has for them; engines know no others (opencontainers/go-digest). */
  private static final Map<String, String> ALGORITHMS =
      Map.of("sha256", "SHA-256", "sha384", "SHA-384", "sha512", "SHA-512");

  private BlobName() {}

  static String of(Digest digest) {
    return FOLDER + digest.algorithm() + "/" + digest.hex();
  }

  /**
   * @throws ImageUnreadable if the name is that of a blob, and the bytes have another digest, or
   *     one of an algorithm that is not known
   */
  static void verify(String where, String name, byte[] bytes) throws ImageUnreadable {
    String[] parts = name.split("/", -1);
    if (!name.startsWith(FOLDER) || parts.length != 3) {
      return;
    }
    String algorithm = ALGORITHMS.get(parts[1]);
    if (algorithm == null) {
      throw new ImageUnreadable(
          where + " is named by a digest that no engine knows; expected sha256 or sha512");
    }
    if (!parts[2].equals(hex(algorithm, bytes))) {
      throw Unreadable.damaged(where + " was changed or damaged: its " + algorithm + " is another");
    }
  }

  private static String hex(String algorithm, byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }
}
