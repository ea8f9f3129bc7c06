package io.github.imagehygiene.zstd;

import java.io.IOException;

/** Data that no encoder wrote, or that was changed since. */
final class Corrupt extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * @param what as the end of a clause
   */
  Corrupt(String what) {
    super("the zstd data is corrupt (" + what + ")");
  }
}
