package io.github.imagehygiene.buildplugins;

import io.github.imagehygiene.image.Platform;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One image that a plugin builds.
 *
 * @param plugin artifact id of the plugin
 * @param goal the goal in this POM that builds it; empty: no execution does
 * @param dockerfile path, absolute or the project's; empty: it is not built from a Dockerfile
 * @param target the Dockerfile's stage; empty: the last
 * @param platform {@code os/architecture}, if exactly one is named
 * @param filtered whether the plugin fills properties of Maven into the Dockerfile, as <code>
 *     ${name}</code>
 * @param archive path of the archive that holds the image, if it was written already
 */
public record ImageBuild(
    String plugin,
    ImageName name,
    Optional<BuildGoal> goal,
    Optional<String> dockerfile,
    Map<String, String> buildArgs,
    Optional<String> target,
    Optional<String> platform,
    boolean filtered,
    Optional<String> archive) {

  public ImageBuild {
    buildArgs = Collections.unmodifiableMap(new TreeMap<>(buildArgs));
  }

  /** An image of which nothing but the name is known. */
  public static ImageBuild of(String plugin, ImageName name) {
    return new ImageBuild(
        plugin,
        name,
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty());
  }

  /** The image's reference, if it is known. */
  public Optional<String> image() {
    return name.reference();
  }

  /** Without what names it and who builds it: equal for builds of the same image. */
  ImageBuild unattributed() {
    var same = name.reference().<ImageName>map(r -> new ImageName.Known(r, "")).orElse(name);
    return new ImageBuild(
        plugin, same, Optional.empty(), dockerfile, buildArgs, target, platform, filtered, archive);
  }

  ImageBuild from(Optional<String> file, Map<String, String> args, Optional<String> stage) {
    return new ImageBuild(plugin, name, goal, file, args, stage, platform, filtered, archive);
  }

  ImageBuild by(Optional<BuildGoal> builder) {
    return new ImageBuild(
        plugin, name, builder, dockerfile, buildArgs, target, platform, filtered, archive);
  }

  /** A list of platforms, or what is none, leaves open which one is meant. */
  ImageBuild platform(Optional<String> only) {
    var one = only.filter(text -> Platform.parse(text).isPresent());
    return new ImageBuild(
        plugin, name, goal, dockerfile, buildArgs, target, one, filtered, archive);
  }

  ImageBuild archive(Optional<String> path) {
    return new ImageBuild(
        plugin, name, goal, dockerfile, buildArgs, target, platform, filtered, path);
  }

  ImageBuild filtered(boolean does) {
    return new ImageBuild(
        plugin, name, goal, dockerfile, buildArgs, target, platform, does, archive);
  }
}
