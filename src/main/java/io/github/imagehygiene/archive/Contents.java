package io.github.imagehygiene.archive;

import io.github.imagehygiene.image.ImageUnreadable;
import java.util.Optional;
import java.util.OptionalLong;

/** What an archive holds, by normalised name. */
interface Contents {

  /** Bytes of JSON that one document may have. */
  int LARGEST_DOCUMENT = 4 << 20;

  /**
   * A file of the archive.
   *
   * @param name where it really stands: links are followed
   * @param offset where its bytes start in the tar, unpacked; 0 if it is a file of its own
   * @param size its bytes as they are held
   */
  record Blob(String name, long offset, long size, Format format) {

    /** Its bytes, if it is compressed. */
    OptionalLong compressedSize() {
      return format.isCompressed() ? OptionalLong.of(size) : OptionalLong.empty();
    }
  }

  /** The archive as the user knows it, for messages. */
  String label();

  /**
   * @throws ImageUnreadable if links lead round in a circle or out of the archive
   */
  Optional<Blob> blob(String name) throws ImageUnreadable;

  /** The bytes of a file that {@link #blob} found; called for JSON within bounds only. */
  byte[] bytes(Blob blob) throws ImageUnreadable;

  /** A JSON document, if it is there. */
  default Optional<Json> document(String name) throws ImageUnreadable {
    var blob = blob(name);
    if (blob.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Json.parse(label() + ": " + EntryName.shown(name), document(name, blob.get())));
  }

  /**
   * The bytes of a JSON document. Where its name is a digest it must have that; layers are compared
   * when they are read.
   *
   * @param name by which it was found
   */
  default byte[] document(String name, Blob blob) throws ImageUnreadable {
    String where = label() + ": " + EntryName.shown(name);
    if (blob.size() > LARGEST_DOCUMENT) {
      throw new ImageUnreadable(
          "%s has %d bytes; such a document of a true image has less than %d"
              .formatted(where, blob.size(), LARGEST_DOCUMENT));
    }
    if (blob.format() != Format.JSON) {
      throw Unreadable.damaged(where + " should be a JSON object or list, but is not");
    }
    byte[] bytes = bytes(blob);
    BlobName.verify(where, name, bytes);
    return bytes;
  }
}
