package io.github.imagehygiene.maven;

import io.github.imagehygiene.buildplugins.BuildFacts;
import io.github.imagehygiene.buildplugins.ImageBuild;
import io.github.imagehygiene.inspect.DockerfileBuild;
import io.github.imagehygiene.text.Glob;
import java.io.IOException;
import java.nio.file.Files;
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
import java.util.stream.Stream;

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

  static final List<String> USUAL_PLACES =
      List.of("Dockerfile", "src/main/docker/Dockerfile", "docker/Dockerfile", "Containerfile");

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
    var files = named.isEmpty() ? found(base, ofPlugins, children) : named(named, base, children);
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

  private static List<String> found(Path base, List<String> ofPlugins, Set<Path> children)
      throws UsageError {
    if (!ofPlugins.isEmpty()) {
      var files = new ArrayList<String>();
      for (String file : ofPlugins) {
        files.add(existing(base, file));
      }
      return files;
    }
    return USUAL_PLACES.stream()
        .filter(p -> OwnFiles.exists(base.resolve(p)))
        .filter(p -> children.stream().noneMatch(base.resolve(p)::startsWith))
        .limit(1)
        .toList();
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
        found.add(existing(base, pattern));
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

  private static String existing(Path base, String file) throws UsageError {
    Path path = base.resolve(file).normalize();
    if (OwnFiles.exists(path)) {
      return FoundFiles.relative(base, path);
    }
    String there =
        Stream.concat(USUAL_PLACES.stream(), Stream.of(file + ".jvm"))
            .filter(p -> Files.isRegularFile(base.resolve(p)))
            .findFirst()
            .map(p -> " There is " + p + ".")
            .orElse("");
    throw new UsageError(
        "Dockerfile "
            + file
            + " does not exist in "
            + base
            + "."
            + there
            + " Name the right one with <dockerfile> or -Dimage-hygiene.dockerfile.");
  }
}
