package io.github.imagehygiene.maven;

import io.github.imagehygiene.buildplugins.BuildFacts;
import io.github.imagehygiene.buildplugins.ImageBuild;
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
import java.util.stream.Stream;

/**
 * What there is to inspect in a module: what the user named, else what the image-building plugins
 * in its POM say, else what lies where it usually does.
 *
 * @param dockerfiles relative to the module, {@code /}-separated, sorted
 * @param joined the one that the image is built from, if that is known
 */
record Inputs(
    List<String> dockerfiles,
    Optional<String> joined,
    Optional<String> image,
    Optional<String> archive,
    Map<String, String> buildArgs,
    Optional<String> target,
    Optional<String> platform) {

  static final List<String> USUAL_PLACES =
      List.of("Dockerfile", "src/main/docker/Dockerfile", "docker/Dockerfile", "Containerfile");

  boolean hasImage() {
    return image.isPresent() || archive.isPresent();
  }

  /** True if an engine has to be asked for the image. */
  boolean isOnEngine() {
    return image.isPresent() && archive.isEmpty();
  }

  /** Nothing to look at. */
  boolean isEmpty() {
    return dockerfiles.isEmpty() && !hasImage();
  }

  /**
   * @param base folder of the module
   * @param children folders of its child modules
   * @throws UsageError if a Dockerfile that was named is not there
   */
  static Inputs of(Parameters parameters, BuildFacts facts, Path base, Set<Path> children)
      throws UsageError {
    Optional<ImageBuild> first = facts.builds().stream().findFirst();
    var named = parameters.dockerfile();
    var files =
        named.isEmpty()
            ? found(base, first.flatMap(b -> dockerfile(b, base)), children)
            : named(named, base, children);
    Optional<ImageBuild> build =
        facts.builds().stream()
            .filter(b -> dockerfile(b, base).map(List::of).filter(files::equals).isPresent())
            .findFirst()
            .or(() -> first);
    Optional<String> fromPlugin = build.flatMap(b -> dockerfile(b, base));
    Optional<String> joined =
        files.size() == 1 ? Optional.of(files.get(0)) : fromPlugin.filter(files::contains);

    var image = parameters.image();
    var reference = image.flatMap(Parameters.ImageParameters::reference);
    var archive = image.flatMap(Parameters.ImageParameters::archive);
    boolean infer = image.isPresent() && reference.isEmpty() && archive.isEmpty();
    var args = new LinkedHashMap<>(build.map(ImageBuild::buildArgs).orElse(Map.of()));
    args.putAll(parameters.buildArgs());
    return new Inputs(
        files,
        joined,
        infer ? build.filter(b -> b.archive().isEmpty()).flatMap(ImageBuild::image) : reference,
        infer ? build.flatMap(ImageBuild::archive) : archive,
        args,
        parameters.target().or(() -> build.flatMap(ImageBuild::target)),
        parameters.platform().or(() -> build.flatMap(ImageBuild::platform)));
  }

  private static Optional<String> dockerfile(ImageBuild build, Path base) {
    return build
        .dockerfile()
        .map(file -> FoundFiles.relative(base, base.resolve(file).normalize()));
  }

  private static List<String> found(Path base, Optional<String> fromPlugin, Set<Path> children)
      throws UsageError {
    if (fromPlugin.isPresent()) {
      return List.of(existing(base, fromPlugin.get()));
    }
    return USUAL_PLACES.stream()
        .filter(p -> Files.isRegularFile(base.resolve(p)))
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
    if (Files.isRegularFile(path)) {
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
            + (Files.isDirectory(path) ? " is a folder" : " does not exist")
            + " in "
            + base
            + "."
            + there
            + " Name the right one with <dockerfile> or -Dimage-hygiene.dockerfile.");
  }
}
