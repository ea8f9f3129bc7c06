package io.github.imagehygiene.maven;

import io.github.imagehygiene.archive.ImageArchive;
import io.github.imagehygiene.image.ImageSource;
import io.github.imagehygiene.inspect.CacheInput;
import io.github.imagehygiene.inspect.DockerfileInput;
import io.github.imagehygiene.inspect.ImageFailure;
import io.github.imagehygiene.inspect.ImageInput;
import io.github.imagehygiene.inspect.Progress;
import io.github.imagehygiene.inspect.UnitInput;
import io.github.imagehygiene.report.console.ProgressLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.maven.plugin.logging.Log;

/**
 * Says where the images of a module are.
 *
 * @param image how they are to be read
 * @param engine of those that are in no archive; may be empty if all are
 */
record UnitInputs(
    Module module, Parameters.ImageParameters image, Optional<EngineImages> engine, Log log) {

  private static final Duration FIRST_LINE = Duration.ofSeconds(3);
  private static final Duration NEXT_LINE = Duration.ofSeconds(5);

  /**
   * @param files what was read of each Dockerfile
   * @param missing what the module lacks if no unit is known
   */
  List<UnitInput> of(Inputs inputs, Map<BuiltDockerfile, DockerfileInput> files, String missing)
      throws UsageError {
    if (inputs.units().isEmpty()) {
      return List.of(unnamed(inputs, files, missing));
    }
    var cache = cache(image.cacheDirectory());
    var units = new ArrayList<UnitInput>();
    for (ImageUnit unit : inputs.units()) {
      units.add(
          new UnitInput(
              unit.name(),
              unit.dockerfile().map(files::get),
              unit.platform(),
              unit.isKnown() ? input(unit, cache) : unknown(unit)));
    }
    return units;
  }

  /** The image that nothing names. */
  private static UnitInput unnamed(
      Inputs inputs, Map<BuiltDockerfile, DockerfileInput> files, String missing) {
    return new UnitInput(
        inputs.files().get(0),
        files.values().stream().filter(file -> files.size() == 1).findFirst(),
        Optional.empty(),
        new ImageFailure(false, missing));
  }

  private ImageInput input(ImageUnit unit, Optional<CacheInput> cache) {
    ImageSource source =
        unit.archive()
            .<ImageSource>map(
                file -> new ImageArchive(module.base().resolve(file), unit.platform()))
            .or(() -> engine.map(images -> images.forPlatform(unit.platform())))
            .orElseThrow();
    return new ImageInput(
        source,
        unit.image(),
        image.layers(),
        image.onUnavailable() == OnImageUnavailable.FAIL,
        cache,
        progress());
  }

  private static ImageFailure unknown(ImageUnit unit) {
    String problem =
        unit.build().flatMap(build -> build.name().problem(build.plugin())).orElse(unit.name());
    String alone =
        unit.dockerfile().isPresent() ? "; the goal lint checks the Dockerfile alone" : "";
    return new ImageFailure(false, problem + ". " + SomethingToDo.NAME_IT + alone + ".");
  }

  /** Who named a folder wants to know if it does not serve. */
  private Optional<CacheInput> cache(Optional<String> directory) throws UsageError {
    Consumer<String> trouble = directory.isPresent() ? log::warn : log::debug;
    return new CacheDirectory(module.base(), module.systemProperties())
        .folder(directory)
        .map(folder -> new CacheInput(folder, module.pluginVersion(), trouble));
  }

  private Progress progress() {
    return module.isInteractive()
        ? new Progress(FIRST_LINE, NEXT_LINE, soFar -> log.info(ProgressLine.of(soFar)))
        : Progress.UNSEEN;
  }
}
