package io.github.imagehygiene.layers.probe;

import io.github.imagehygiene.layers.listing.LayerEntry;
import io.github.imagehygiene.layers.listing.LayerListing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects what probes note in one layer, within the limits that {@link FileProbe} states. */
public final class NotesTaken {

  private final Map<String, List<FileNotes>> byPath = new LinkedHashMap<>();

  /** Characters of each probe. */
  private final Map<String, Long> lengths = new HashMap<>();

  /** By probe, why not all that it would note is here. */
  private final Map<String, String> failures = new TreeMap<>();

  public void add(FileProbe probe, LayerEntry file, List<String> notes) {
    long length = notes.stream().mapToLong(String::length).sum();
    if (notes.size() > FileProbe.MOST_NOTES || length > FileProbe.MOST_OF_FILE) {
      fail(probe, file, "there is more to note of it than is kept");
    } else {
      add(new FileNotes(probe.id(), file, notes), length);
    }
  }

  /**
   * @param why one line
   */
  void fail(FileProbe probe, LayerEntry file, String why) {
    add(FileNotes.failed(probe.id(), file, why), why.length());
  }

  /** Of whatever a probe threw, only the message of an {@link IOException} is fit to be shown. */
  void fail(FileProbe probe, LayerEntry file, Throwable thrown) {
    boolean told = thrown instanceof IOException && thrown.getMessage() != null;
    String why = told ? thrown.getMessage() : "the probe failed, " + thrown.getClass().getName();
    fail(probe, file, why.substring(0, Math.min(why.length(), 200)));
  }

  /** What was noted of the file that a path had is of no worth once something else is put there. */
  public void forget(String path) {
    if (!byPath.isEmpty()) {
      byPath.remove(path);
    }
  }

  /** The notes of files that the layer has in the end. */
  public LayerContents of(LayerListing listing) {
    var notes = new ArrayList<FileNotes>();
    byPath.forEach(
        (path, some) -> {
          if (listing.find(path).filter(e -> e.kind() == LayerEntry.Kind.FILE).isPresent()) {
            some.stream().filter(n -> !failures.containsKey(n.probe())).forEach(notes::add);
          }
        });
    return new LayerContents(listing, notes, failures);
  }

  /** A file costs more than its notes do. */
  private void add(FileNotes notes, long length) {
    long cost = length + notes.file().path().length() + 100;
    if (lengths.merge(notes.probe(), cost, Long::sum) > FileProbe.MOST_OF_LAYER) {
      failures.put(notes.probe(), "there is more to note of a layer than is kept");
    } else {
      byPath.computeIfAbsent(notes.file().path(), path -> new ArrayList<>(1)).add(notes);
    }
  }
}
