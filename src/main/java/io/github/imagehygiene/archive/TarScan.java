package io.github.imagehygiene.archive;

import io.github.imagehygiene.image.ImageUnreadable;
import io.github.imagehygiene.tar.TarEntry;
import io.github.imagehygiene.tar.TarReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Goes once through an image's tar, which may be compressed as a whole, in the order its entries
 * come: keeps the documents, shows everything else to a visitor.
 */
final class TarScan {

  private TarScan() {}

  /** Sees each file that is no JSON, as it comes. */
  @FunctionalInterface
  interface Visitor {
    /**
     * @param name normalised
     * @param blob need not be read
     */
    void visit(String name, Blobs.Peeked blob) throws IOException;
  }

  /**
   * @param in buffered; closed at the end; skipped over where the visitor reads nothing
   * @param label the archive as the user knows it, for messages
   */
  static TarContents scan(InputStream in, String label, Visitor visitor) throws ImageUnreadable {
    String at = "";
    try (in;
        InputStream stream = open(in, label)) {
      var contents = new TarContents(label);
      var tar = new TarReader(stream);
      for (var next = tar.next(); next.isPresent(); next = tar.next()) {
        at = next.get().name();
        visit(next.get(), tar, contents, visitor);
      }
      Blobs.drain(stream);
      return contents;
    } catch (IOException e) {
      String place = at.isEmpty() ? "" : ", in " + EntryName.shown(at);
      throw Unreadable.because(label, e, place);
    }
  }

  private static InputStream open(InputStream in, String label)
      throws IOException, ImageUnreadable {
    var whole = Blobs.peek(in);
    if (whole.format() != Format.TAR && !whole.format().isCompressed()) {
      throw new ImageUnreadable(
          "%s: %s; expected a tar as docker save, podman save or Jib write it"
              .formatted(label, Format.describe(whole.head())));
    }
    return Blobs.open(whole);
  }

  private static void visit(TarEntry entry, TarReader tar, TarContents contents, Visitor visitor)
      throws IOException, ImageUnreadable {
    var name = EntryName.normalise(entry.name());
    if (name.isEmpty()) {
      return;
    }
    switch (entry.kind()) {
      case FILE -> {
        long offset = tar.position();
        var peeked = Blobs.peek(tar.content());
        var blob = new Contents.Blob(name.get(), offset, entry.size(), peeked.format());
        visitFile(blob, peeked, contents, visitor);
      }
      case SYMLINK -> addLink(name.get(), EntryName.follow(name.get(), entry.link()), contents);
      case HARD_LINK -> addLink(name.get(), EntryName.normalise(entry.link()), contents);
      default -> {}
    }
  }

  private static void visitFile(
      Contents.Blob blob, Blobs.Peeked peeked, TarContents contents, Visitor visitor)
      throws IOException, ImageUnreadable {
    contents.add(blob);
    if (blob.format() != Format.JSON) {
      visitor.visit(blob.name(), peeked);
    } else if (contents.hasRoomFor(blob.size())) {
      contents.keep(blob.name(), peeked.stream().readNBytes((int) blob.size()));
    }
  }

  /** A link that leads out of the archive leads nowhere. */
  private static void addLink(String name, Optional<String> target, TarContents contents)
      throws ImageUnreadable {
    if (target.isPresent()) {
      contents.addLink(name, target.get());
    }
  }
}
