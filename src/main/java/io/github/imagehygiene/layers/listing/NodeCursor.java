package io.github.imagehygiene.layers.listing;

import java.util.List;

/**
 * Reads the bytes of nodes. A node is how many folders to step up from the node before, its name,
 * its kind, and, unless it is a folder that the layer only implies, its attributes.
 */
final class NodeCursor {

  /** Stands for the kind of a folder that the layer has no entry for, but entries in it. */
  static final int IMPLIED = 0;

  /** Stands for the kind of a regular file. */
  static final int FILE = LayerEntry.Kind.FILE.ordinal() + 1;

  static final List<LayerEntry.Kind> KINDS = List.of(LayerEntry.Kind.values());

  private final byte[] bytes;
  private int at;

  NodeCursor(byte[] bytes, int at) {
    this.bytes = bytes;
    this.at = at;
  }

  static void addAttributes(Pool pool, LayerEntry entry) {
    pool.add(entry.kind().ordinal() + 1);
    pool.addNumber(entry.mode() & 0xffffffffL);
    pool.addNumber(entry.uid());
    pool.addNumber(entry.gid());
    pool.addNumber(entry.size());
    pool.addNumber(entry.modified() << 1 ^ entry.modified() >> 63);
    pool.addText(entry.link());
  }

  int at() {
    return at;
  }

  byte kind() {
    return bytes[at++];
  }

  long number() {
    long value = 0;
    int shift = 0;
    byte next;
    do {
      next = bytes[at++];
      value |= (next & 0x7fL) << shift;
      shift += 7;
    } while (next < 0);
    return value;
  }

  /**
   * Steps over the length of a text, to where it begins.
   *
   * @return where it ends
   */
  int textEnd() {
    long length = number();
    if (length < 0 || length > bytes.length - at) {
      throw new IndexOutOfBoundsException("a text of " + length + " bytes");
    }
    return at + (int) length;
  }

  NodeCursor skipTo(int position) {
    at = position;
    return this;
  }

  /** Steps over a text. */
  NodeCursor skipText() {
    return skipTo(textEnd());
  }

  NodeCursor skipNumber() {
    while (bytes[at++] < 0) {}
    return this;
  }

  /** Steps over kind and attributes. */
  NodeCursor skipAttributes() {
    at++;
    return skipNumber().skipNumber().skipNumber().skipNumber().skipNumber().skipText();
  }

  String text() {
    int end = textEnd();
    String text = CodeUnits.text(bytes, at, end);
    at = end;
    return text;
  }

  /** Goes on from the kind to the end of the attributes. */
  LayerEntry entry(String path) {
    var kind = KINDS.get(kind() - 1);
    int mode = (int) number();
    long uid = number();
    long gid = number();
    long size = number();
    long modified = number();
    return new LayerEntry(
        path, kind, size, mode, uid, gid, modified >>> 1 ^ -(modified & 1), text());
  }
}
