package io.github.imagehygiene.maven;

import io.github.imagehygiene.buildplugins.BuildFacts;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What to inspect in a module.
 *
 * @param dockerfiles those of the units, and those that no unit is built from; sorted
 * @param units the images, in the order in which they are named; their names differ
 * @param leftOut names of images that plugins build and the user's choice leaves out
 */
record Inputs(List<BuiltDockerfile> dockerfiles, List<ImageUnit> units, List<String> leftOut) {

  Inputs {
    dockerfiles = List.copyOf(dockerfiles);
    units = List.copyOf(units);
    leftOut = List.copyOf(leftOut);
  }

  /** The names of the files, each once. */
  List<String> files() {
    return dockerfiles.stream().map(BuiltDockerfile::file).distinct().toList();
  }

  /** True if an engine has to be asked for an image. */
  boolean isOnEngine() {
    return units.stream().anyMatch(ImageUnit::isOnEngine);
  }

  /** Nothing to inspect. */
  boolean isEmpty() {
    return dockerfiles.isEmpty() && units.isEmpty();
  }

  /**
   * @param base folder of the module
   * @param children folders of its child modules
   * @throws UsageError if a Dockerfile that was named does not exist
   */
  static Inputs of(Parameters parameters, BuildFacts facts, Path base, Set<Path> children)
      throws UsageError {
    var search = new DockerfileSearch(base, children);
    return new InputChoice(parameters, new ImageBuilds(facts.builds(), base), search).inputs();
  }
}
