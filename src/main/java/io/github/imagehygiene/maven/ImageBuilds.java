package io.github.imagehygiene.maven;

import io.github.imagehygiene.buildplugins.ImageBuild;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The images that plugins of a module build, that which is looked at first.
 *
 * @param all none twice: of what an execution and its plugin say of an image the former counts
 * @param base folder of the module
 */
record ImageBuilds(List<ImageBuild> all, Path base) {

  /**
   * @param wanted name of the image that is looked at; empty: the first
   */
  static ImageBuilds of(List<ImageBuild> builds, Optional<String> wanted, Path base) {
    var names = new HashSet<String>();
    var each =
        builds.stream().filter(b -> b.image().isEmpty() || names.add(b.image().get())).toList();
    var looksAt = each.stream().filter(b -> wanted.isPresent() && b.image().equals(wanted));
    var inOrder = Stream.concat(looksAt, each.stream()).distinct().toList();
    return new ImageBuilds(inOrder, base);
  }

  Optional<ImageBuild> first() {
    return all.stream().findFirst();
  }

  /** The image that is built from a Dockerfile. */
  Optional<ImageBuild> from(String file) {
    return all.stream().filter(b -> dockerfile(b).filter(file::equals).isPresent()).findFirst();
  }

  /** Relative to the module, {@code /}-separated. */
  Optional<String> dockerfile(ImageBuild build) {
    return build
        .dockerfile()
        .map(file -> FoundFiles.relative(base, base.resolve(file).normalize()))
        .map(file -> DefaultPlaces.existing(base, file).orElse(file));
  }

  /**
   * Those of all images, none twice. A plugin's own configuration beside that of its executions may
   * come to an image that nobody builds: of one whose name is not known the file must be there.
   */
  List<String> dockerfiles() {
    return all.stream()
        .filter(b -> b.image().isPresent() || first().filter(b::equals).isPresent() || isThere(b))
        .flatMap(b -> dockerfile(b).stream())
        .distinct()
        .toList();
  }

  private boolean isThere(ImageBuild build) {
    return dockerfile(build).filter(file -> Files.isRegularFile(base.resolve(file))).isPresent();
  }
}
