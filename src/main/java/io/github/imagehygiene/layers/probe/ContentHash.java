package io.github.imagehygiene.layers.probe;

import io.github.imagehygiene.layers.listing.LayerEntry;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Notes the SHA-256 of each large file, in lower-case hex, so that equal files can be found.
 *
 * @param minSize bytes; shorter files, and empty ones, are not looked into
 */
public record ContentHash(long minSize) implements FollowingProbe {

  @Override
  public String id() {
    return "content-hash 1 " + minSize;
  }

  @Override
  public boolean wants(LayerEntry file, byte[] head) {
    return file.size() > 0 && file.size() >= minSize;
  }

  @Override
  public Follower follow(LayerEntry file) {
    return new Sum(sha256());
  }

  private record Sum(MessageDigest digest) implements Follower {

    @Override
    public void next(byte[] bytes, int offset, int length) {
      digest.update(bytes, offset, length);
    }

    @Override
    public List<String> notes() {
      return List.of(HexFormat.of().formatHex(digest.digest()));
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
