package io.github.imagehygiene.archive;

import io.github.imagehygiene.image.ImageUnreadable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What was seen of a tar in one pass: every entry's size and format, and the JSON documents. */
final class TarContents implements Contents {

  /** Entries that an archive may have; an image has a handful a layer. */
  private static final int MOST_ENTRIES = 100_000;

  /** Bytes of all documents; what comes later is not kept. */
  private static final long MOST_DOCUMENT_BYTES = 64L << 20;

  private static final int LONGEST_CHAIN_OF_LINKS = 40;

  private final String label;
  private final Map<String, Blob> blobs = new HashMap<>();
  private final Map<String, String> links = new HashMap<>();
  private final Map<String, byte[]> documents = new HashMap<>();
  private long documentBytes;

  TarContents(String label) {
    this.label = label;
  }

  void add(Blob blob) throws ImageUnreadable {
    links.remove(blob.name());
    blobs.put(blob.name(), blob);
    checkCount();
  }

  void addLink(String name, String target) throws ImageUnreadable {
    blobs.remove(name);
    links.put(name, target);
    checkCount();
  }

  /** Whether a document of that size would still be kept. */
  boolean hasRoomFor(long size) {
    return size <= LARGEST_DOCUMENT && size <= MOST_DOCUMENT_BYTES - documentBytes;
  }

  void keep(String name, byte[] document) {
    documentBytes += document.length;
    documents.put(name, document);
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public Optional<Blob> blob(String name) throws ImageUnreadable {
    String at = name;
    for (int i = 0; i < LONGEST_CHAIN_OF_LINKS; i++) {
      String target = links.get(at);
      if (target == null) {
        return Optional.ofNullable(blobs.get(at));
      }
      at = target;
    }
    throw Unreadable.damaged(
        "%s: the link %s leads round in a circle".formatted(label, EntryName.shown(name)));
  }

  @Override
  public byte[] bytes(Blob blob) throws ImageUnreadable {
    byte[] document = documents.get(blob.name());
    if (document == null) {
      throw new ImageUnreadable(
          "%s: holds more than %d bytes of JSON; an image has a few kB"
              .formatted(label, MOST_DOCUMENT_BYTES));
    }
    return document;
  }

  private void checkCount() throws ImageUnreadable {
    if (blobs.size() + links.size() > MOST_ENTRIES) {
      throw new ImageUnreadable(
          "%s: holds more than %d entries, so it is no image archive; expected what docker save"
                  .formatted(label, MOST_ENTRIES)
              + " or podman save writes");
    }
  }
}
