package io.github.imagehygiene.layers;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The bytes that stand for what was read of a layer. */
final class LayerCodec {

  private static final LayerEntry.Kind[] KINDS = LayerEntry.Kind.values();

  private LayerCodec() {}

  static void write(DataOutputStream out, LayerContents contents) throws IOException {
    writeListing(out, contents.listing());
    out.writeInt(contents.notes().size());
    for (FileNotes notes : contents.notes()) {
      writeText(out, notes.probe());
      writeEntry(out, notes.file());
      out.writeInt(notes.notes().size());
      for (String note : notes.notes()) {
        writeText(out, note);
      }
    }
  }

  static LayerContents read(DataInputStream in) throws IOException {
    var listing = readListing(in);
    var all = new ArrayList<FileNotes>();
    for (int left = in.readInt(); left > 0; left--) {
      String probe = readText(in);
      var file = readEntry(in);
      var notes = new ArrayList<String>();
      for (int more = in.readInt(); more > 0; more--) {
        notes.add(readText(in));
      }
      all.add(new FileNotes(probe, file, notes));
    }
    return new LayerContents(listing, all);
  }

  static void writeSizes(DataOutputStream out, List<OptionalLong> sizes) throws IOException {
    out.writeInt(sizes.size());
    for (OptionalLong size : sizes) {
      out.writeLong(size.orElse(-1));
    }
  }

  static List<OptionalLong> readSizes(DataInputStream in) throws IOException {
    var sizes = new ArrayList<OptionalLong>();
    for (int left = in.readInt(); left > 0; left--) {
      long size = in.readLong();
      sizes.add(size < 0 ? OptionalLong.empty() : OptionalLong.of(size));
    }
    return sizes;
  }

  private static void writeListing(DataOutputStream out, LayerListing listing) throws IOException {
    out.writeInt(listing.size());
    for (int i = 0; i < listing.size(); i++) {
      writeEntry(out, listing.entry(i));
    }
  }

  private static LayerListing readListing(DataInputStream in) throws IOException {
    var entries = new ArrayList<LayerEntry>();
    for (int left = in.readInt(); left > 0; left--) {
      entries.add(readEntry(in));
    }
    return LayerListing.of(entries);
  }

  private static void writeEntry(DataOutputStream out, LayerEntry entry) throws IOException {
    writeText(out, entry.path());
    out.writeByte(entry.kind().ordinal());
    out.writeLong(entry.size());
    out.writeInt(entry.mode());
    out.writeLong(entry.uid());
    out.writeLong(entry.gid());
    out.writeLong(entry.modified());
    writeText(out, entry.link());
  }

  private static LayerEntry readEntry(DataInputStream in) throws IOException {
    return new LayerEntry(
        readText(in),
        KINDS[in.readUnsignedByte()],
        in.readLong(),
        in.readInt(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        readText(in));
  }

  /** UTF-16, since what is in an image need not be Unicode; any length, unlike writeUTF's. */
  private static void writeText(DataOutputStream out, String text) throws IOException {
    out.writeInt(text.length());
    out.writeChars(text);
  }

  private static String readText(DataInputStream in) throws IOException {
    var text = new StringBuilder();
    for (int left = in.readInt(); left > 0; left--) {
      text.append(in.readChar());
    }
    return text.toString();
  }
}
