package io.github.imagehygiene.layers;

import java.util.List;

/**
 * What a probe noted of one file.
 *
 * @param probe its id
 */
public record FileNotes(String probe, LayerEntry file, List<String> notes) {

  public FileNotes {
    notes = List.copyOf(notes);
  }
}
