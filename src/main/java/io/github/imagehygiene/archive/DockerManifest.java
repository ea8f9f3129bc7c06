package io.github.imagehygiene.archive;

import io.github.imagehygiene.archive.ListedImage.Part;
import io.github.imagehygiene.archive.ListedImage.Parts;
import io.github.imagehygiene.image.ImageUnreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads {@code manifest.json} of a {@code docker save} archive (Docker image specification 1.2,
 * "combined image JSON + filesystem changeset format"), which Podman and Jib write too.
 */
final class DockerManifest {

  static final String NAME = "manifest.json";

  private DockerManifest() {}

  static List<ListedImage> images(Json manifest) throws ImageUnreadable {
    var images = new ArrayList<ListedImage>();
    for (Json image : manifest.items()) {
      var layers = new ArrayList<Part>();
      for (Json layer : image.field("Layers").items()) {
        layers.add(part(layer));
      }
      var parts = new Parts(part(image.field("Config")), layers);
      var names = image.field("RepoTags").texts();
      images.add(new ListedImage(names, Optional.empty(), Optional.empty(), Optional.of(parts)));
    }
    if (images.isEmpty()) {
      throw Unreadable.damaged(manifest.where() + " lists no image");
    }
    return images;
  }

  private static Part part(Json name) throws ImageUnreadable {
    var normal = EntryName.normalise(name.text());
    if (normal.isEmpty()) {
      throw new ImageUnreadable(
          "%s is \"%s\"; expected the name of a file within the archive, so it is refused"
              .formatted(name.where(), EntryName.shown(name.text())));
    }
    return new Part(normal.get(), OptionalLong.empty(), false);
  }
}
