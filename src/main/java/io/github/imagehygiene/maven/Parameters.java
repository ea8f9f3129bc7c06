package io.github.imagehygiene.maven;

import io.github.imagehygiene.inspect.LayerMode;
import io.github.imagehygiene.policy.Layer;
import io.github.imagehygiene.report.Format;
import io.github.imagehygiene.rule.ConfigTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the user set, the command line already over the POM.
 *
 * @param images the images that the user names; empty: none
 * @param dockerfile paths or globs; empty: none named
 * @param policyFile as written; empty: none named
 * @param pomProperties what properties of POM, profiles and settings say of the policy
 * @param pom what the plugin's configuration in the POM says of the policy
 * @param commandLine what the command line says of the policy
 * @param outputDirectory as written; empty: the default
 * @param image of {@code check} alone
 */
record Parameters(
    List<ImageSettings> images,
    List<String> dockerfile,
    Optional<String> target,
    Map<String, String> buildArgs,
    Optional<String> platform,
    List<String> policyFile,
    ConfigTree pomProperties,
    ConfigTree pom,
    ConfigTree commandLine,
    Set<Format> formats,
    Optional<String> outputDirectory,
    Optional<ImageParameters> image) {

  /**
   * How images are read.
   *
   * @param cacheDirectory as written; empty: the default
   */
  record ImageParameters(
      LayerMode layers, Optional<String> cacheDirectory, OnImageUnavailable onUnavailable) {}

  /** The same but for what names something to inspect. */
  Parameters naming(List<String> dockerfiles, List<ImageSettings> chosen) {
    return new Parameters(
        chosen,
        dockerfiles,
        target,
        buildArgs,
        platform,
        policyFile,
        pomProperties,
        pom,
        commandLine,
        formats,
        outputDirectory,
        image);
  }

  /** Whether they name something to inspect. */
  boolean namesSomething() {
    return !dockerfile.isEmpty() || !images.isEmpty();
  }

  /** Dockerfiles and archives, as written. */
  Stream<String> files() {
    return Stream.concat(
        dockerfile.stream(),
        images.stream().flatMap(i -> Stream.concat(i.archive().stream(), i.dockerfile().stream())));
  }

  /** The layers of the policy that Maven brings, over those of policy files. */
  List<Layer> layers() {
    return List.of(
        new Layer(Layer.Source.POM_PROPERTIES, pomProperties),
        new Layer(Layer.Source.POM, pom),
        new Layer(Layer.Source.COMMAND_LINE, commandLine));
  }
}
