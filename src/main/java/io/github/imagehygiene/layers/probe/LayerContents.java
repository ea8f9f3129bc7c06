package io.github.imagehygiene.layers.probe;

import io.github.imagehygiene.layers.listing.LayerListing;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * What is in one layer, and what probes noted of its files.
 *
 * @param notes of files that are in the listing
 * @param failures of probes that could not keep up with the layer, so that none of their notes are
 *     here: by the probe's id, why, in one line
 */
public record LayerContents(
    LayerListing listing, List<FileNotes> notes, Map<String, String> failures) {

  public LayerContents {
    notes = List.copyOf(notes);
    failures = Map.copyOf(failures);
  }

  /** One where all probes could look. */
  public LayerContents(LayerListing listing, List<FileNotes> notes) {
    this(listing, notes, Map.of());
  }

  /**
   * Reads what {@link #writeTo} wrote. Memory stays in proportion to the bytes that are there.
   *
   * @throws IOException if it is broken or ends too early
   */
  public static LayerContents readFrom(DataInput in) throws IOException {
    var listing = LayerListing.readFrom(in);
    return new LayerContents(listing, NotesForm.readNotes(in, listing), NotesForm.readFailures(in));
  }

  /** Writes it in a form of its own, which changes with the version of this package. */
  public void writeTo(DataOutput out) throws IOException {
    listing.writeTo(out);
    NotesForm.write(notes, out);
    NotesForm.write(failures, out);
  }
}
