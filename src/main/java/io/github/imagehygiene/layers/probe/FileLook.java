package io.github.imagehygiene.layers.probe;

import io.github.imagehygiene.layers.listing.LayerEntry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Lets probes look into the files of one layer, each of which is read once. What a probe throws is
 * its own affair; what the layer's stream throws is not.
 */
public final class FileLook {

  private static final byte[] NOTHING = {};

  /** By id, so that every run does the same. */
  private final List<FileProbe> probes;

  private final int head;
  private final NotesTaken notes;

  public FileLook(Set<FileProbe> probes, NotesTaken notes) {
    this.probes = probes.stream().sorted(Comparator.comparing(FileProbe::id)).toList();
    this.head = probes.stream().mapToInt(FileProbe::head).max().orElse(0);
    this.notes = notes;
  }

  /**
   * @param stored the file's bytes, which need not be read
   * @throws IOException if the layer is broken
   */
  public void into(LayerEntry file, InputStream stored) throws IOException {
    var layer = new LayerStream(stored);
    byte[] start = head == 0 ? NOTHING : layer.readNBytes(head);
    var wanting = wanting(file, start);
    if (wanting.isEmpty()) {
      return;
    }
    var readers = new ArrayList<FileProbe>();
    var followers = new FollowedStream(file, notes, content(start, layer));
    for (FileProbe probe : wanting) {
      if (probe instanceof FollowingProbe following) {
        followers.add(following);
      } else {
        readers.add(probe);
      }
    }
    if (readers.size() > 1 && file.size() <= FileProbe.HELD) {
      readHeld(readers, file, followers, layer);
    } else {
      readOnce(readers, file, followers, layer);
    }
    followers.end();
  }

  private List<FileProbe> wanting(LayerEntry file, byte[] start) {
    var wanting = new ArrayList<FileProbe>(0);
    for (FileProbe probe : probes) {
      if (wants(probe, file, start)) {
        wanting.add(probe);
      }
    }
    return wanting;
  }

  private boolean wants(FileProbe probe, LayerEntry file, byte[] start) {
    try {
      int length = Math.min(start.length, probe.head());
      return probe.wants(file, length == start.length ? start : Arrays.copyOf(start, length));
    } catch (RuntimeException e) {
      notes.fail(probe, file, e);
      return false;
    }
  }

  private void readHeld(
      List<FileProbe> readers, LayerEntry file, InputStream content, LayerStream layer)
      throws IOException {
    byte[] held = content.readNBytes(FileProbe.HELD + 1);
    if (held.length > FileProbe.HELD) {
      // A sparse file may store more than its size.
      readOnce(readers, file, content(held, content), layer);
      return;
    }
    for (FileProbe reader : readers) {
      look(reader, file, new ByteArrayInputStream(held), layer);
    }
  }

  private void readOnce(
      List<FileProbe> readers, LayerEntry file, InputStream content, LayerStream layer)
      throws IOException {
    for (int i = 0; i < readers.size(); i++) {
      if (i == 0) {
        look(readers.get(i), file, content, layer);
      } else {
        notes.fail(
            readers.get(i),
            file,
            "it is longer than the %d bytes that two probes may read".formatted(FileProbe.HELD));
      }
    }
  }

  private void look(FileProbe probe, LayerEntry file, InputStream content, LayerStream layer)
      throws IOException {
    try {
      var found = probe.look(file, content);
      layer.check();
      notes.add(probe, file, found);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      layer.check();
      notes.fail(probe, file, e);
    }
  }

  private static InputStream content(byte[] start, InputStream rest) {
    return start.length == 0
        ? rest
        : new SequenceInputStream(new ByteArrayInputStream(start), rest);
  }
}
