package io.github.imagehygiene.maven;

import io.github.imagehygiene.buildplugins.BuildFacts;
import io.github.imagehygiene.buildplugins.ImageBuild;
import io.github.imagehygiene.inspect.DockerfileBuild;
import io.github.imagehygiene.text.Glob;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What there is to inspect in a module: what the user named, else what the image-building plugins
 * in its POM say, else what lies where it usually does.
 *
 * @param builds what is told of the build of each Dockerfile, by its name: relative to the module,
 *     {@code /}-separated
 * @param joined the one that the image is built from, if that is known
 * @param platform of the image
 */
record Inputs(
    SortedMap<String, DockerfileBuild> builds,
    Optional<String> joined,
    Optional<String> image,
    Optional<String> archive,
    Optional<String> platform) {

  List<String> dockerfiles() {
    return List.copyOf(builds.keySet());
  }

  boolean hasImage() {
    return image.isPresent() || archive.isPresent();
  }

  /** True if an engine has to be asked for the image. */
  boolean isOnEngine() {
    return image.isPresent() && archive.isEmpty();
  }

  /** Nothing to look at. */
  boolean isEmpty() {
    return builds.isEmpty() && !hasImage();
  }

  /**
   * @param base folder of the module
   * @param children folders of its child modules
   * @throws UsageError if a Dockerfile that was named is not there
   */
  static Inputs of(Parameters parameters, BuildFacts facts, Path base, Set<Path> children)
      throws UsageError {
    var image = parameters.image();
    var reference = image.flatMap(Parameters.ImageParameters::reference);
    var archive = image.flatMap(Parameters.ImageParameters::archive);
    var images = ImageBuilds.of(facts.builds(), reference, base);
    var named = parameters.dockerfile();
    // Who looks at an image wants its Dockerfile; who looks at none wants all.
    var ofPlugins =
        image.isPresent()
            ? images.first().flatMap(images::dockerfile).stream().toList()
            : images.dockerfiles();
    var files =
        named.isEmpty() ? found(base, images, ofPlugins, children) : named(named, base, children);
    Optional<ImageBuild> build =
        Optional.of(files)
            .filter(f -> f.size() == 1)
            .flatMap(f -> images.from(f.get(0)))
            .or(images::first);
    Optional<String> joined =
        files.size() == 1
            ? Optional.of(files.get(0))
            : build.flatMap(images::dockerfile).filter(files::contains);
    var builds = new TreeMap<String, DockerfileBuild>();
    for (String file : files) {
      var own = images.from(file).or(() -> build.filter(b -> b.dockerfile().isEmpty()));
      builds.put(file, told(own, parameters, joined.filter(file::equals).isPresent()));
    }
    boolean infer = image.isPresent() && reference.isEmpty() && archive.isEmpty();
    return new Inputs(
        builds,
        joined,
        infer ? build.filter(b -> b.archive().isEmpty()).flatMap(ImageBuild::image) : reference,
        infer ? build.flatMap(ImageBuild::archive) : archive,
        parameters.platform().or(() -> build.flatMap(ImageBuild::platform)));
  }

  /**
   * @param joined whether it is the one whose stage the user names
   */
  private static DockerfileBuild told(
      Optional<ImageBuild> own, Parameters parameters, boolean joined) {
    var args = new LinkedHashMap<>(own.map(ImageBuild::buildArgs).orElse(Map.of()));
    args.putAll(parameters.buildArgs());
    var named = parameters.target().filter(target -> joined);
    return new DockerfileBuild(
        args,
        named.or(() -> own.flatMap(ImageBuild::target)),
        parameters.platform().or(() -> own.flatMap(ImageBuild::platform)),
        own.filter(ImageBuild::filtered).isPresent());
  }

  private static List<String> found(
      Path base, ImageBuilds images, List<String> ofPlugins, Set<Path> children) throws UsageError {
    for (String file : ofPlugins) {
      if (!OwnFiles.exists(base.resolve(file))) {
        String plugin = images.from(file).map(ImageBuild::plugin).orElse("a plugin");
        throw new UsageError(
            "%s builds from %s, which does not exist in %s.%s"
                .formatted(plugin, file, base, others(base, children)));
      }
    }
    return ofPlugins.isEmpty()
        ? new DefaultPlaces(base, children).first().stream().toList()
        : ofPlugins;
  }

  private static List<String> named(List<String> patterns, Path base, Set<Path> children)
      throws UsageError {
    var found = new LinkedHashSet<String>();
    var globs = new ArrayList<Glob>();
    for (String pattern : patterns) {
      var glob = Glob.path(pattern);
      if (glob.hasWildcard()) {
        globs.add(glob);
      } else {
        found.add(existing(base, pattern, children));
      }
    }
    if (!globs.isEmpty()) {
      try {
        found.addAll(FoundFiles.matching(base, globs, children));
      } catch (IOException e) {
        throw new UsageError("the Dockerfiles in " + base + " cannot be listed: " + e, e);
      }
    }
    if (found.isEmpty()) {
      throw new UsageError(
          "no Dockerfile matches "
              + String.join(", ", patterns)
              + " in "
              + base
              + ". Globs are relative to that folder; target, .git, node_modules, child modules and"
              + " *.dockerignore are passed over.");
    }
    return found.stream().sorted().toList();
  }

  private static String existing(Path base, String file, Set<Path> children) throws UsageError {
    String path = FoundFiles.relative(base, base.resolve(file).normalize());
    return DefaultPlaces.existing(base, path)
        .orElseThrow(
            () ->
                new UsageError(
                    "Dockerfile %s does not exist in %s.%s"
                            .formatted(file, base, others(base, children))
                        + " Name the right one with <dockerfile> or -Dimage-hygiene.dockerfile."));
  }

  private static String others(Path base, Set<Path> children) {
    var files = OtherDockerfiles.in(base, children).few();
    return files.isEmpty() ? "" : " There is " + String.join(", ", files) + ".";
  }
}
