package io.github.imagehygiene.archive;

import io.github.imagehygiene.image.Digest;
import io.github.imagehygiene.image.ImageConfig;
import io.github.imagehygiene.image.ImageReference;
import io.github.imagehygiene.image.ImageUnavailable;
import io.github.imagehygiene.image.ImageUnreadable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
    List<ListedImage> named;
    if (reference.isPresent()) {
      named = named(reference.get());
      if (named.isEmpty()) {
        throw new ImageUnavailable(
            "%s: holds no image %s; it holds %s"
                .formatted(contents.label(), EntryName.shown(reference.get()), list(images)));
      }
    } else {
      named = images;
      if (images.stream().map(ListedImage::names).distinct().count() > 1) {
        throw several("images, and none was named; set image to one of them", images);
      }
    }
    return ofPlatform(named, platform);
  }

  /** Containerd lists an image once a name. */
  private static List<ListedImage> merged(List<ListedImage> images) {
    var byParts = new LinkedHashMap<Object, ListedImage>();
    for (ListedImage image : images) {
      byParts.merge(
          image.parts().isPresent() ? image.parts().get() : image.manifest(),
          image,
          (a, b) -> {
            var names = new LinkedHashSet<>(a.names());
            names.addAll(b.names());
            var platform = a.platform().or(b::platform);
            return new ListedImage(List.copyOf(names), platform, a.manifest(), a.parts());
          });
    }
    return List.copyOf(byParts.values());
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
    var digits = ImageNames.id(digest.map(Digest::toString).orElse(wanted));
    var found = new ArrayList<ListedImage>();
    for (ListedImage image : images) {
      if (digits.isPresent() && hasId(image, digits.get())) {
        found.add(image);
      }
    }
    return found;
  }

  private boolean hasId(ListedImage image, String digits) throws ImageUnreadable {
    if (image.manifest().filter(d -> d.hex().startsWith(digits)).isPresent()) {
      return true;
    }
    var id = id(image);
    return id.isPresent() && id.get().hex().startsWith(digits);
  }

  private Optional<Digest> id(ListedImage image) throws ImageUnreadable {
    var config = config(image);
    return config.isEmpty()
        ? Optional.empty()
        : Optional.of(Sha256.of(contents.document(config.get())));
  }

  private Optional<Contents.Blob> config(ListedImage image) throws ImageUnreadable {
    return image.parts().isEmpty()
        ? Optional.empty()
        : contents.blob(image.parts().get().config().name());
  }

  private ListedImage ofPlatform(List<ListedImage> named, Optional<Platform> wanted)
      throws ImageUnavailable, ImageUnreadable {
    if (wanted.isEmpty() && named.size() == 1) {
      return named.get(0);
    }
    var platforms = new LinkedHashMap<ListedImage, Platform>();
    for (ListedImage image : named) {
      platform(image).ifPresent(p -> platforms.put(image, p));
    }
    // An archive of one platform may carry the index of all.
    boolean partial = wanted.isEmpty() && named.stream().anyMatch(i -> i.parts().isPresent());
    var present = named.stream().filter(i -> !partial || i.parts().isPresent()).toList();
    if (wanted.isEmpty() && present.size() == 1) {
      return present.get(0);
    }
    Platform platform = wanted.orElseGet(Platform::host);
    var found =
        present.stream()
            .filter(i -> platforms.containsKey(i) && platform.accepts(platforms.get(i)))
            .toList();
    if (found.isEmpty()) {
      throw new ImageUnavailable(
          "%s: holds no image for %s; it holds %s; set platform to one of them"
              .formatted(
                  contents.label(),
                  platform,
                  platforms.values().stream()
                      .map(p -> EntryName.shown(p.toString()))
                      .distinct()
                      .limit(MOST_SHOWN)
                      .collect(Collectors.joining(", "))));
    }
    if (found.size() > 1) {
      throw several("images of one name for " + platform + "; set image to the id of one", found);
    }
    return found.get(0);
  }

  private Optional<Platform> platform(ListedImage image) throws ImageUnreadable {
    var blob = config(image);
    if (image.platform().isPresent() || blob.isEmpty()) {
      return image.platform();
    }
    String where = contents.label() + ": " + EntryName.shown(blob.get().name());
    ImageConfig config = ImageConfigJson.parse(where, contents.document(blob.get()));
    return Optional.of(new Platform(config.os(), config.architecture(), config.variant()));
  }

  private ImageUnreadable several(String what, List<ListedImage> found) throws ImageUnreadable {
    return new ImageUnreadable(
        "%s: holds %d %s: %s".formatted(contents.label(), found.size(), what, list(found)));
  }

  private String list(List<ListedImage> listed) throws ImageUnreadable {
    var shown = new ArrayList<String>();
    for (ListedImage image : listed.subList(0, Math.min(MOST_SHOWN, listed.size()))) {
      var id = id(image).or(image::manifest).map(Digest::toString).orElse("an image without name");
      shown.add(EntryName.shown(image.names().isEmpty() ? id : String.join(", ", image.names())));
    }
    String more = listed.size() > MOST_SHOWN ? ", and more" : "";
    return String.join(", ", shown) + more;
  }
}
