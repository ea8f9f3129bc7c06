package io.github.imagehygiene.archive;

import io.github.imagehygiene.image.ImageUnavailable;
import io.github.imagehygiene.image.ImageUnreadable;
import io.github.imagehygiene.image.Platform;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Chooses among images of one name by their platform.
 *
 * @param images one or more
 */
record PlatformChoice(Contents contents, List<ListedImage> images) {

  private static final int MOST_SHOWN = 20;

  /**
   * @param wanted empty: the only one that is all there, else that of this machine
   * @throws ImageUnavailable if there is none
   * @throws ImageUnreadable if there are several
   */
  ListedImage choose(Optional<Platform> wanted) throws ImageUnavailable, ImageUnreadable {
    // An engine may save one platform together with the index of all.
    var present = images.stream().filter(i -> i.parts().isPresent()).toList();
    if (wanted.isEmpty() && (images.size() == 1 || present.size() == 1)) {
      return present.isEmpty() ? images.get(0) : present.get(0);
    }
    Platform platform = wanted.orElseGet(Platform::host);
    var found = new ArrayList<ListedImage>();
    var others = new LinkedHashSet<String>();
    for (ListedImage image : wanted.isPresent() || present.isEmpty() ? images : present) {
      var has = image.platform(contents);
      if (has.isPresent() && platform.accepts(has.get())) {
        found.add(image);
      } else {
        others.add(
            has.map(p -> EntryName.shown(p.toString())).orElse("one of an unknown platform"));
      }
    }
    if (found.isEmpty()) {
      var shown = others.stream().limit(MOST_SHOWN).toList();
      throw new ImageUnavailable(
          "%s: holds no image for %s; set platform to one of %s"
              .formatted(contents.label(), platform, String.join(", ", shown)));
    }
    if (found.size() > 1) {
      throw new ImageUnreadable(
          "%s: holds %d images of one name for %s; set image to one of %s"
              .formatted(contents.label(), found.size(), platform, ids(found)));
    }
    return found.get(0);
  }

  private String ids(List<ListedImage> found) throws ImageUnreadable {
    var ids = new ArrayList<String>();
    for (ListedImage image : found.subList(0, Math.min(MOST_SHOWN, found.size()))) {
      image.id(contents).ifPresent(id -> ids.add(id.toString()));
    }
    return String.join(", ", ids);
  }
}
