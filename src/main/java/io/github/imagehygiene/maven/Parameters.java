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
 * @param dockerfile paths or globs; empty: none named
 * @param policyFile as written; empty: none named
 * @param pomProperties what properties of POM, profiles and settings say of the policy
 * @param pom what the plugin's configuration in the POM says of the policy
 * @param commandLine what the command line says of the policy
 * @param outputDirectory as written; empty: the default
 * @param image of {@code check} alone
 */
record Parameters(
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
   * What says where the image is.
   *
   * @param reference name or id
   * @param archive path
   * @param cacheDirectory as written; empty: the default
   */
  record ImageParameters(
      Optional<String> reference,
      Optional<String> archive,
      LayerMode layers,
      Optional<String> cacheDirectory,
      OnImageUnavailable onUnavailable) {}

  /** The same but for what names something to inspect. */
  Parameters naming(List<String> dockerfiles, Optional<ImageParameters> images) {
    return new Parameters(
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
        images);
  }

  /** Whether they name something to inspect. */
  boolean namesSomething() {
    return files().findAny().isPresent() || image.flatMap(ImageParameters::reference).isPresent();
  }

  /** Dockerfiles and the archive, as written. */
  Stream<String> files() {
    return Stream.concat(dockerfile.stream(), image.flatMap(ImageParameters::archive).stream());
  }

  /** The layers of the policy that Maven brings, over those of policy files. */
  List<Layer> layers() {
    return List.of(
        new Layer(Layer.Source.POM_PROPERTIES, pomProperties),
        new Layer(Layer.Source.POM, pom),
        new Layer(Layer.Source.COMMAND_LINE, commandLine));
  }
}
