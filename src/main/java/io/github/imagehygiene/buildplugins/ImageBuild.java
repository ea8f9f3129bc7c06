package io.github.imagehygiene.buildplugins;

import io.github.imagehygiene.image.ImageReference;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One image that a plugin builds.
 *
 * @param plugin artifact id of the plugin
 * @param image its name; empty if it cannot be known, as with a timestamp in it, or if no engine
 *     could know an image by it
 * @param dockerfile path, absolute or the project's; empty: it is not built from a Dockerfile
 * @param target the Dockerfile's stage; empty: the last
 * @param platform {@code os/architecture}, if exactly one is named
 * @param filtered whether the plugin fills properties of Maven into the Dockerfile, as <code>
 *     ${name}</code>
 * @param archive path of the archive that holds the image, if it was written already
 */
public record ImageBuild(
    String plugin,
    Optional<String> image,
    Optional<String> dockerfile,
    Map<String, String> buildArgs,
    Optional<String> target,
    Optional<String> platform,
    boolean filtered,
    Optional<String> archive) {

  public ImageBuild {
    image = image.filter(name -> ImageReference.parse(name).isPresent());
    buildArgs = Collections.unmodifiableMap(new TreeMap<>(buildArgs));
  }

  static ImageBuild of(String plugin, Optional<String> image) {
    return new ImageBuild(
        plugin,
        image,
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty());
  }

  ImageBuild from(Optional<String> file, Map<String, String> args, Optional<String> stage) {
    return new ImageBuild(plugin, image, file, args, stage, platform, filtered, archive);
  }

  ImageBuild platform(Optional<String> only) {
    return new ImageBuild(plugin, image, dockerfile, buildArgs, target, only, filtered, archive);
  }

  ImageBuild archive(Optional<String> path) {
    return new ImageBuild(plugin, image, dockerfile, buildArgs, target, platform, filtered, path);
  }

  ImageBuild filtered(boolean does) {
    return new ImageBuild(plugin, image, dockerfile, buildArgs, target, platform, does, archive);
  }
}
