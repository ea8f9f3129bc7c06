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

  private final BombGuard guard = new BombGuard();
  private final TarContents contents;
  private final Visitor visitor;

  private TarScan(TarContents contents, Visitor visitor) {
    this.contents = contents;
    this.visitor = visitor;
  }

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
    return new TarScan(new TarContents(label), visitor).scan(in);
  }

  private TarContents scan(InputStream in) throws ImageUnreadable {
    String at = "";
    try (in;
        InputStream stream = open(in)) {
      var tar = new TarReader(stream);
      for (var next = tar.next(); next.isPresent(); next = tar.next()) {
        at = next.get().name();
        visit(next.get(), tar);
      }
      Blobs.drain(stream);
      return contents;
    } catch (IOException e) {
      String place = at.isEmpty() ? "" : ", in " + EntryName.shown(at);
      throw Unreadable.because(contents.label(), e, place);
    }
  }

  private InputStream open(InputStream in) throws IOException, ImageUnreadable {
    var whole = Blobs.peek(in, guard);
    if (whole.format() != Format.TAR && !whole.format().isCompressed()) {
      throw new ImageUnreadable(
          "%s: %s; expected a tar as docker save, podman save or Jib write it"
              .formatted(contents.label(), Format.describe(whole.head())));
    }
    InputStream tar = Blobs.open(whole);
    if (whole.format().isCompressed()) {
      guard.goInside();
    }
    return tar;
  }

  private void visit(TarEntry entry, TarReader tar) throws IOException, ImageUnreadable {
    var name = EntryName.normalise(entry.name());
    if (name.isEmpty()) {
      return;
    }
    switch (entry.kind()) {
      case FILE -> visitFile(name.get(), entry.size(), tar);
      case SYMLINK -> addLink(name.get(), EntryName.follow(name.get(), entry.link()));
      case HARD_LINK -> addLink(name.get(), EntryName.normalise(entry.link()));
      default -> {}
    }
  }

  private void visitFile(String name, long size, TarReader tar)
      throws IOException, ImageUnreadable {
    long offset = tar.position();
    var peeked = Blobs.peek(tar.content(), guard);
    contents.add(new Contents.Blob(name, offset, size, peeked.format()));
    if (peeked.format() != Format.JSON) {
      visitor.visit(name, peeked);
    } else if (contents.hasRoomFor(size)) {
      contents.keep(name, peeked.stream().readNBytes((int) size));
    }
  }

  /** A link that leads out of the archive leads nowhere. */
  private void addLink(String name, Optional<String> target) throws ImageUnreadable {
    if (target.isPresent()) {
      contents.addLink(name, target.get());
    }
  }
}
