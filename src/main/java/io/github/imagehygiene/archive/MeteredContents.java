package io.github.imagehygiene.archive;

import io.github.imagehygiene.image.ImageUnreadable;
import java.util.Optional;

/**
 * Contents of which no more documents are read than an archive of true images has: one document may
 * be named thousands of times.
 */
final class MeteredContents implements Contents {

  /** Bytes of all documents together, read again or not; those of one image have some kB. */
  private static final long MOST = 128 << 20;

  private final Contents contents;
  private long read;

  MeteredContents(Contents contents) {
    this.contents = contents;
  }

  @Override
  public String label() {
    return contents.label();
  }

  @Override
  public Optional<Blob> blob(String name) throws ImageUnreadable {
    return contents.blob(name);
  }

  @Override
  public byte[] bytes(Blob blob) throws ImageUnreadable {
    read += blob.size();
    if (read > MOST) {
      throw new ImageUnreadable(
          "%s: its manifests and configurations have more than %d MB; those of an image have some kB"
              .formatted(label(), MOST >> 20));
    }
    return contents.bytes(blob);
  }
}
