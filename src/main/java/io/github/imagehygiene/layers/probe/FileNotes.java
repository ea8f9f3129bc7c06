package io.github.imagehygiene.layers.probe;

import io.github.imagehygiene.layers.listing.LayerEntry;
import java.util.List;
import java.util.Optional;

/**
 * What a probe noted of one file.
 *
 * @param probe its id
 * @param notes none if it failed
 * @param failure why the probe could not look, in one line; empty if it could
 */
public record FileNotes(
    String probe, LayerEntry file, List<String> notes, Optional<String> failure) {

  public FileNotes {
    notes = List.copyOf(notes);
  }

  /** What was noted by a probe that could look. */
  public FileNotes(String probe, LayerEntry file, List<String> notes) {
    this(probe, file, notes, Optional.empty());
  }

  static FileNotes failed(String probe, LayerEntry file, String why) {
    return new FileNotes(probe, file, List.of(), Optional.of(why));
  }

  /**
   * The notes, as the probe gave them.
   *
   * @throws NotSeen if it could not look
   */
  @Override
  public List<String> notes() {
    if (failure.isPresent()) {
      throw new NotSeen(file.path() + " was not looked into: " + failure.get());
    }
    return notes;
  }
}
