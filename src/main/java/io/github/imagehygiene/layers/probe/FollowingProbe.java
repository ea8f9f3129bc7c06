package io.github.imagehygiene.layers.probe;

import io.github.imagehygiene.layers.listing.LayerEntry;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * A probe that is shown the bytes of a file as they go by, whoever reads them: any number of such
 * probes can follow a file of any length, beside one that reads it.
 */
public interface FollowingProbe extends FileProbe {

  /** Begins to follow a file that it wants. */
  Follower follow(LayerEntry file);

  /** What a probe makes of one file's bytes. */
  interface Follower {

    /** Sees the next bytes, which are valid during the call only. */
    void next(byte[] bytes, int offset, int length);

    /** As {@link FileProbe#look} returns them; called once, after the last byte. */
    List<String> notes();
  }

  @Override
  default List<String> look(LayerEntry file, InputStream content) throws IOException {
    var follower = follow(file);
    byte[] buffer = new byte[1 << 13];
    for (int got = content.read(buffer); got >= 0; got = content.read(buffer)) {
      follower.next(buffer, 0, got);
    }
    return follower.notes();
  }
}
