package io.github.imagehygiene.layers.probe;

import io.github.imagehygiene.layers.listing.LayerEntry;
import io.github.imagehygiene.layers.probe.FollowingProbe.Follower;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** A file's bytes, shown to all that follow the file. */
final class FollowedStream extends InputStream {

  private static final int STEP = 1 << 16;

  private record Pair(FollowingProbe probe, Follower follower) {}

  private final LayerEntry file;
  private final NotesTaken notes;
  private final InputStream in;
  private final List<Pair> pairs = new ArrayList<>(0);

  FollowedStream(LayerEntry file, NotesTaken notes, InputStream in) {
    this.file = file;
    this.notes = notes;
    this.in = in;
  }

  /** To be called before the first byte is read. */
  void add(FollowingProbe probe) {
    try {
      pairs.add(new Pair(probe, probe.follow(file)));
    } catch (RuntimeException e) {
      notes.fail(probe, file, e);
    }
  }

  /** Shows the rest, and takes the notes. */
  void end() throws IOException {
    byte[] buffer = pairs.isEmpty() ? new byte[0] : new byte[STEP];
    while (!pairs.isEmpty() && read(buffer, 0, buffer.length) >= 0) {}
    for (Pair pair : pairs) {
      try {
        notes.add(pair.probe, file, pair.follower.notes());
      } catch (RuntimeException e) {
        notes.fail(pair.probe, file, e);
      }
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int got = in.read(target, offset, length);
    if (got > 0) {
      pairs.removeIf(pair -> !show(pair, target, offset, got));
    }
    return got;
  }

  /** What nobody follows need not be read to be skipped. */
  @Override
  public long skip(long count) throws IOException {
    return pairs.isEmpty() ? in.skip(count) : super.skip(count);
  }

  private boolean show(Pair pair, byte[] bytes, int offset, int length) {
    try {
      pair.follower.next(bytes, offset, length);
      return true;
    } catch (RuntimeException e) {
      notes.fail(pair.probe, file, e);
      return false;
    }
  }
}
