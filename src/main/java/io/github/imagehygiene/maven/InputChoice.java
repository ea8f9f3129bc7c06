package io.github.imagehygiene.maven;

import io.github.imagehygiene.buildplugins.ImageBuild;
import io.github.imagehygiene.inspect.DockerfileBuild;
import io.github.imagehygiene.text.Glob;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses what to inspect in a module: what the user names, else what the image-building plugins in
 * its POM say, else what lies where it usually does.
 */
record InputChoice(Parameters parameters, ImageBuilds builds, DockerfileSearch search) {

  /** An image that the user names, that a plugin builds, or both. */
  private record Candidate(Optional<ImageSettings> own, Optional<ImageBuild> build) {}

  Inputs inputs() throws UsageError {
    var named =
        parameters.dockerfile().isEmpty()
            ? List.<String>of()
            : search.named(parameters.dockerfile());
    var candidates = candidates(named);
    var units = new ArrayList<ImageUnit>();
    for (Candidate candidate : candidates) {
      units.add(unit(candidate, named, candidates.size() == 1));
    }
    var chosen = candidates.stream().flatMap(c -> c.build().stream()).toList();
    var leftOut =
        builds.images().stream()
            .filter(build -> !chosen.contains(build))
            .flatMap(build -> build.image().stream())
            .toList();
    return new Inputs(
        dockerfiles(units, named, leftOut.isEmpty()),
        parameters.image().isPresent() ? UnitNames.distinct(units) : List.of(),
        leftOut);
  }

  private List<Candidate> candidates(List<String> named) {
    if (!parameters.images().isEmpty()) {
      boolean one = parameters.images().size() == 1 && builds.images().size() == 1;
      return parameters.images().stream()
          .map(
              own ->
                  new Candidate(
                      Optional.of(own), one ? builds.images().stream().findFirst() : build(own)))
          .toList();
    }
    var images =
        isChoice(named)
            ? named.stream().flatMap(f -> builds.from(f).stream()).toList()
            : builds.images();
    return images.stream().map(b -> new Candidate(Optional.empty(), Optional.of(b))).toList();
  }

  private Optional<ImageBuild> build(ImageSettings own) {
    return own.name().flatMap(builds::named);
  }

  /** Whether who names Dockerfiles means the images that are built from them. */
  private boolean isChoice(List<String> named) {
    return !named.isEmpty()
        && parameters.dockerfile().stream().noneMatch(p -> Glob.path(p).hasWildcard())
        && named.stream().noneMatch(file -> builds.from(file).isEmpty());
  }

  private ImageUnit unit(Candidate candidate, List<String> named, boolean only) throws UsageError {
    var build = candidate.build();
    var own = candidate.own().orElse(ImageSettings.of(Optional.empty(), Optional.empty()));
    var dockerfile = dockerfile(candidate, named, only);
    // What a plugin says of another Dockerfile is not about this one.
    var said =
        build.filter(b -> b.dockerfile().isEmpty() || builds.dockerfile(b).equals(dockerfile));
    var platform =
        own.platform().or(parameters::platform).or(() -> build.flatMap(ImageBuild::platform));
    var target = own.target().or(() -> parameters.target().filter(t -> only));
    var image = candidate.own().isPresent() ? own.name() : inferred(build.orElseThrow());
    var archive = candidate.own().isPresent() ? own.archive() : build.flatMap(ImageBuild::archive);
    return new ImageUnit(
        image
            .or(() -> build.filter(b -> candidate.own().isEmpty()).flatMap(ImageBuild::image))
            .or(() -> archive)
            .or(() -> dockerfile)
            .or(() -> build.map(ImageBuild::plugin))
            .orElseThrow(),
        dockerfile.map(file -> built(file, said, own, target)),
        image,
        archive,
        platform,
        build);
  }

  /** An archive that a plugin wrote is the image itself, whatever its name there is. */
  private static Optional<String> inferred(ImageBuild build) {
    return build.image().filter(name -> build.archive().isEmpty());
  }

  /** The Dockerfile of an image; of several images only those that are said to be have it. */
  private Optional<String> dockerfile(Candidate candidate, List<String> named, boolean only)
      throws UsageError {
    var own = candidate.own().flatMap(ImageSettings::dockerfile);
    if (own.isPresent()) {
      return Optional.of(search.existing(own.get()));
    }
    var ofBuild = candidate.build().flatMap(builds::dockerfile);
    if (ofBuild.isPresent() && named.isEmpty()) {
      return Optional.of(search.existing(ofBuild.get(), candidate.build().get().plugin()));
    } else if (ofBuild.filter(named::contains).isPresent()) {
      return ofBuild;
    }
    return only || candidate.build().isEmpty() ? loose(named) : Optional.empty();
  }

  /** The only Dockerfile, if no plugin says what is built from it. */
  private Optional<String> loose(List<String> named) {
    if (!named.isEmpty()) {
      return named.stream().filter(f -> named.size() == 1).findFirst();
    }
    boolean free = builds.all().stream().allMatch(build -> build.dockerfile().isEmpty());
    return free ? search.usual() : Optional.empty();
  }

  /**
   * Those of the units, and those that are of none.
   *
   * @param all whether those of every plugin's image count
   */
  private List<BuiltDockerfile> dockerfiles(List<ImageUnit> units, List<String> named, boolean all)
      throws UsageError {
    var files = new LinkedHashSet<BuiltDockerfile>();
    units.forEach(unit -> unit.dockerfile().ifPresent(files::add));
    var others = new LinkedHashSet<>(named);
    if (named.isEmpty() && (all || files.isEmpty())) {
      for (ImageBuild build : builds.all()) {
        var file = builds.dockerfile(build);
        if (file.isPresent()) {
          others.add(search.existing(file.get(), build.plugin()));
        }
      }
      loose(named).ifPresent(others::add);
    }
    files.forEach(built -> others.remove(built.file()));
    var nothing = ImageSettings.of(Optional.empty(), Optional.empty());
    for (String file : others) {
      var target = parameters.target().filter(t -> files.isEmpty() && others.size() == 1);
      var said = builds.from(file).stream().findFirst();
      files.add(built(file, said, nothing, target));
    }
    return files.stream().sorted(Comparator.comparing(BuiltDockerfile::file)).toList();
  }

  private BuiltDockerfile built(
      String file, Optional<ImageBuild> said, ImageSettings own, Optional<String> target) {
    var args = new LinkedHashMap<>(said.map(ImageBuild::buildArgs).orElse(Map.of()));
    args.putAll(parameters.buildArgs());
    args.putAll(own.buildArgs());
    return new BuiltDockerfile(
        file,
        new DockerfileBuild(
            args,
            target.or(() -> said.flatMap(ImageBuild::target)),
            own.platform().or(parameters::platform).or(() -> said.flatMap(ImageBuild::platform)),
            said.filter(ImageBuild::filtered).isPresent()));
  }
}
