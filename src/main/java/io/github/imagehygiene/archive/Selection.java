package io.github.imagehygiene.archive;

import io.github.imagehygiene.image.Digest;
import io.github.imagehygiene.image.ImageReference;
import io.github.imagehygiene.image.ImageUnavailable;
import io.github.imagehygiene.image.ImageUnreadable;
import io.github.imagehygiene.image.Platform;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Finds the image that is meant among those that an archive lists: by name or id, by platform. */
final class Selection {

  private static final int MOST_SHOWN = 20;

  private final Contents contents;
  private final List<ListedImage> images;

  Selection(Contents contents, List<ListedImage> images) {
    this.contents = contents;
    this.images = merged(images);
  }

  /**
   * @param reference empty: the only one
   * @param platform empty: the only one, else that of this machine
   * @throws ImageUnavailable if there is no such image
   * @throws ImageUnreadable if several are meant
   */
  ListedImage select(Optional<String> reference, Optional<Platform> platform)
      throws ImageUnavailable, ImageUnreadable {
    var named = reference.isPresent() ? named(reference.get()) : images;
    if (named.isEmpty()) {
      throw new ImageUnavailable(
          "%s: holds no image %s; it holds %s"
              .formatted(contents.label(), EntryName.shown(reference.get()), list()));
    }
    if (named.stream().map(ListedImage::names).distinct().count() > 1) {
      throw new ImageUnreadable(
          "%s: holds %d images, and which one is not said; set image to one of %s"
              .formatted(contents.label(), images.size(), list()));
    }
    return new PlatformChoice(contents, named).choose(platform);
  }

  /** Containerd lists an image once a name. */
  private static List<ListedImage> merged(List<ListedImage> images) {
    if (images.size() < 2) {
      return List.copyOf(images);
    }
    var byParts = new LinkedHashMap<Object, ListedImage>();
    for (ListedImage image : images) {
      Object key = image.parts().isPresent() ? image.parts() : image.manifest();
      byParts.merge(key, image, Selection::withNamesOf);
    }
    return List.copyOf(byParts.values());
  }

  private static ListedImage withNamesOf(ListedImage image, ListedImage other) {
    var names = new LinkedHashSet<>(image.names());
    names.addAll(other.names());
    var platform = image.platform().or(other::platform);
    return new ListedImage(List.copyOf(names), platform, image.manifest(), image.parts());
  }

  /** By name, strictly first; a digest says more than the name before it; then by id. */
  private List<ListedImage> named(String wanted) throws ImageUnreadable {
    var digest = ImageReference.parse(wanted).flatMap(ImageReference::digest);
    if (digest.isEmpty()) {
      for (var way : ImageNames.ways(wanted)) {
        var found = images.stream().filter(i -> i.names().stream().anyMatch(way)).toList();
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    var digits = ImageReference.idDigits(digest.map(Digest::toString).orElse(wanted));
    var found = new ArrayList<ListedImage>();
    for (ListedImage image : images) {
      if (digits.isPresent() && hasId(image, digits.get())) {
        found.add(image);
      }
    }
    return found;
  }

  /** Docker's id is the configuration's digest; a containerd store's is the manifest's. */
  private boolean hasId(ListedImage image, String digits) throws ImageUnreadable {
    return image.manifest().filter(d -> d.hex().startsWith(digits)).isPresent()
        || image.id(contents).filter(d -> d.hex().startsWith(digits)).isPresent();
  }

  private String list() throws ImageUnreadable {
    var shown = new LinkedHashSet<String>();
    for (ListedImage image : images.subList(0, Math.min(MOST_SHOWN, images.size()))) {
      String id = image.id(contents).or(image::manifest).map(Digest::toString).orElse("one more");
      shown.add(EntryName.shown(image.names().isEmpty() ? id : String.join(", ", image.names())));
    }
    return String.join(", ", shown) + (images.size() > MOST_SHOWN ? ", and more" : "");
  }
}
