package io.github.imagehygiene.layers;

import java.util.List;

/** What is in one layer, and what probes noted of its files. */
public record LayerContents(LayerListing listing, List<FileNotes> notes) {

  public LayerContents {
    notes = List.copyOf(notes);
  }
}
