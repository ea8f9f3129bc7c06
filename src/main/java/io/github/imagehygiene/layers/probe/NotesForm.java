package io.github.imagehygiene.layers.probe;

import io.github.imagehygiene.layers.listing.CodeUnits;
import io.github.imagehygiene.layers.listing.LayerListing;
import io.github.imagehygiene.layers.listing.Pool;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How notes are written, beside the listing that has their files. */
final class NotesForm {

  private NotesForm() {}

  static void write(List<FileNotes> all, DataOutput out) throws IOException {
    out.writeInt(all.size());
    for (FileNotes notes : all) {
      writeText(notes.probe(), out);
      writeText(notes.file().path(), out);
      out.writeBoolean(notes.failure().isPresent());
      var texts = notes.failure().map(List::of).orElseGet(notes::notes);
      out.writeInt(texts.size());
      for (String text : texts) {
        writeText(text, out);
      }
    }
  }

  static void write(Map<String, String> failures, DataOutput out) throws IOException {
    out.writeInt(failures.size());
    for (var failure : new TreeMap<>(failures).entrySet()) {
      writeText(failure.getKey(), out);
      writeText(failure.getValue(), out);
    }
  }

  static List<FileNotes> readNotes(DataInput in, LayerListing listing) throws IOException {
    var all = new ArrayList<FileNotes>();
    for (int left = readCount(in); left > 0; left--) {
      String probe = readText(in);
      var file = listing.find(readText(in)).orElseThrow(NotesForm::broken);
      boolean failed = in.readBoolean();
      var texts = readTexts(in);
      if (failed && texts.size() != 1) {
        throw broken();
      }
      all.add(
          failed ? FileNotes.failed(probe, file, texts.get(0)) : new FileNotes(probe, file, texts));
    }
    return all;
  }

  static Map<String, String> readFailures(DataInput in) throws IOException {
    var failures = new HashMap<String, String>();
    for (int left = readCount(in); left > 0; left--) {
      failures.put(readText(in), readText(in));
    }
    return failures;
  }

  private static List<String> readTexts(DataInput in) throws IOException {
    var texts = new ArrayList<String>();
    for (int left = readCount(in); left > 0; left--) {
      texts.add(readText(in));
    }
    return texts;
  }

  private static int readCount(DataInput in) throws IOException {
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
