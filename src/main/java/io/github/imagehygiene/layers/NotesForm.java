package io.github.imagehygiene.layers;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;

/** How notes are written beside the listing that has their file. */
final class NotesForm {

  private NotesForm() {}

  static void write(FileNotes notes, DataOutput out) throws IOException {
    writeText(notes.probe(), out);
    writeText(notes.file().path(), out);
    writeText(notes.failure().map(why -> "!" + why).orElse(""), out);
    out.writeInt(notes.notes().size());
    for (String note : notes.notes()) {
      writeText(note, out);
    }
  }

  static FileNotes read(DataInput in, LayerListing listing) throws IOException {
    String probe = readText(in);
    var file = listing.find(readText(in));
    var failure = Optional.of(readText(in)).filter(f -> !f.isEmpty()).map(f -> f.substring(1));
    var notes = new ArrayList<String>();
    for (int left = readCount(in); left > 0; left--) {
      notes.add(readText(in));
    }
    return new FileNotes(
        probe,
        file.orElseThrow(() -> new IOException("notes of a file that is not in the layer")),
        notes,
        failure);
  }

  static int readCount(DataInput in) throws IOException {
    int count = in.readInt();
    if (count < 0) {
      throw broken();
    }
    return count;
  }

  private static void writeText(String text, DataOutput out) throws IOException {
    byte[] bytes = CodeUnits.bytes(text);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String readText(DataInput in) throws IOException {
    byte[] bytes = Pool.read(in, readCount(in));
    if (!CodeUnits.isWellFormed(bytes, 0, bytes.length)) {
      throw broken();
    }
    return CodeUnits.text(bytes, 0, bytes.length);
  }

  private static IOException broken() {
    return new IOException("notes of a layer are broken");
  }
}
