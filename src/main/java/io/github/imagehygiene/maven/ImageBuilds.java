package io.github.imagehygiene.maven;

import io.github.imagehygiene.buildplugins.ImageBuild;
import io.github.imagehygiene.image.ImageReference;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * The images that plugins of a module build.
 *
 * @param all as the plugins say; an image may be built more than once
 * @param base folder of the module
 */
record ImageBuilds(List<ImageBuild> all, Path base) {

  /** Each image once: of one that is built more than once, the first build. */
  List<ImageBuild> images() {
    var names = new HashSet<String>();
    return all.stream()
        .filter(b -> b.image().isEmpty() || names.add(normalised(b.image().get())))
        .toList();
  }

  /** The image of a name. */
  Optional<ImageBuild> named(String name) {
    return images().stream()
        .filter(
            b ->
                b.image().map(ImageBuilds::normalised).filter(normalised(name)::equals).isPresent())
        .findFirst();
  }

  /** In full, with the tag that counts where none is written. */
  private static String normalised(String name) {
    return ImageReference.parse(name)
        .map(
            r ->
                r.tag().isEmpty() && r.digest().isEmpty()
                    ? r.normalised() + ":latest"
                    : r.normalised())
        .orElse(name);
  }

  /** The images that are built from a Dockerfile. */
  List<ImageBuild> from(String file) {
    return images().stream().filter(b -> dockerfile(b).filter(file::equals).isPresent()).toList();
  }

  /** Relative to the module, {@code /}-separated. */
  Optional<String> dockerfile(ImageBuild build) {
    return build
        .dockerfile()
        .map(file -> FoundFiles.relative(base, base.resolve(file).normalize()))
        .map(file -> DefaultPlaces.existing(base, file).orElse(file));
  }
}
