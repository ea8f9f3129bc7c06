package io.github.imagehygiene.layers;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What is in one layer, and what probes noted of its files.
 *
 * @param notes of files that are in the listing
 */
public record LayerContents(LayerListing listing, List<FileNotes> notes) {

  public LayerContents {
    notes = List.copyOf(notes);
  }

  /**
   * Reads what {@link #writeTo} wrote. Memory stays in proportion to the bytes that are there.
   *
   * @throws IOException if it is broken or ends too early
   */
  public static LayerContents readFrom(DataInput in) throws IOException {
    var listing = LayerListing.readFrom(in);
    var notes = new ArrayList<FileNotes>();
    for (int left = NotesForm.readCount(in); left > 0; left--) {
      notes.add(NotesForm.read(in, listing));
    }
    return new LayerContents(listing, notes);
  }

  /** Writes it in a form of its own, which changes with the version of this package. */
  public void writeTo(DataOutput out) throws IOException {
    listing.writeTo(out);
    out.writeInt(notes.size());
    for (FileNotes of : notes) {
      NotesForm.write(of, out);
    }
  }
}
