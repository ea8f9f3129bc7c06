package io.github.imagehygiene.image;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A content digest as the OCI image specification writes it ({@code sha256:…}).
 *
 * @param algorithm {@code sha256} or another registered algorithm
 * @param hex the encoded part, lower case
 */
public record Digest(String algorithm, String hex) {

  private static final Pattern FORM =
      Pattern.compile("([a-z0-9]+(?:[+._-][a-z0-9]+)*+):([a-zA-Z0-9=_-]+)");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  /** Reads {@code algorithm:encoded}; empty if the text is no digest. */
  public static Optional<Digest> parse(String text) {
    var matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var digest = new Digest(matcher.group(1), matcher.group(2));
    boolean wrong = digest.algorithm.equals("sha256") && !SHA256.matcher(digest.hex).matches();
    return wrong ? Optional.empty() : Optional.of(digest);
  }

  public static Digest sha256(String hex) {
    return new Digest("sha256", hex);
  }

  /**
   * Written out, as {@link #hashCode()} is: those that a record gets are put together when they are
   * first called, at a price that a build feels.
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof Digest digest
        && algorithm.equals(digest.algorithm)
        && hex.equals(digest.hex);
  }

  @Override
  public int hashCode() {
    return hex.hashCode();
  }

  @Override
  public String toString() {
    return algorithm + ":" + hex;
  }
}
