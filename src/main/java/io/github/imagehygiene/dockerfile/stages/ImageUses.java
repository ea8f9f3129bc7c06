package io.github.imagehygiene.dockerfile.stages;

import io.github.imagehygiene.dockerfile.Dockerfile;
import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.StageNames;
import io.github.imagehygiene.dockerfile.instruction.Copy;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.instruction.Run;
import io.github.imagehygiene.dockerfile.stages.ImageUse.Place;
import io.github.imagehygiene.dockerfile.syntax.Flag;
import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.dockerfile.variables.Scopes;
import io.github.imagehygiene.dockerfile.variables.Value;
import io.github.imagehygiene.image.ImageReference;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out what each name of an image or stage means. */
final class ImageUses {

  private final Dockerfile file;
  private final Scopes scopes;
  private final StageNames names;

  ImageUses(Dockerfile file, Scopes scopes) {
    this.file = file;
    this.scopes = scopes;
    this.names = new StageNames(file.stages());
  }

  /** The places of a stage, in order. What ONBUILD names means something elsewhere. */
  List<ImageUse> of(Stage stage) {
    var from = stage.from().map(f -> use(stage, Place.FROM, f, f.image()));
    var below = stage.instructions().stream().flatMap(i -> below(stage, i));
    return Stream.concat(from.stream(), below).toList();
  }

  private Stream<ImageUse> below(Stage stage, Instruction instruction) {
    if (instruction instanceof Copy copy) {
      return copy.flag("from").flatMap(Flag::value).filter(ImageUses::isNamed).stream()
          .map(name -> use(stage, Place.COPY, copy, name));
    } else if (instruction instanceof Run run) {
      return run.mounts().stream()
          .flatMap(m -> m.from().filter(ImageUses::isNamed).stream())
          .map(name -> use(stage, Place.MOUNT, run, name));
    }
    return Stream.empty();
  }

  /** {@code --from=} without a name means the build context. */
  private static boolean isNamed(Word name) {
    return !name.isEmpty();
  }

  private ImageUse use(Stage stage, Place place, Instruction at, Word name) {
    Value value = scopes.value(name, at);
    ImageTarget target =
        place != Place.FROM && name.raw().toString().indexOf('$') >= 0
            ? noVariables(name)
            : target(stage, place, value);
    return new ImageUse(stage, place, at, name, value, target);
  }

  /** Docker replaces no variables here; Maven may. */
  private static ImageTarget noVariables(Word name) {
    return name.raw().toString().contains("${") && name.raw().toString().contains(".")
        ? new ImageTarget.Unresolved(name.raw() + " may be filled in by Maven")
        : ImageTarget.invalid(
            "BuildKit does not expand variables in --from and from= (Podman does): declare a stage"
                + " with FROM "
                + name.raw()
                + " AS <name> and use its name");
  }

  private ImageTarget target(Stage stage, Place place, Value value) {
    if (value instanceof Value.Unknown unknown) {
      return new ImageTarget.Unresolved(unknown.why());
    }
    String name = value.known().orElse("");
    if (name.isEmpty()) {
      return ImageTarget.invalid(
          place == Place.FROM ? "the base image name is empty" : "no image is named");
    }
    if (place == Place.COPY && name.matches("[-+]?\\d{1,9}")) {
      return numbered(stage, Integer.parseInt(name));
    }
    // FROM sees the stages above it; COPY and mounts take the last of a name, wherever it stands.
    Optional<Stage> named = place == Place.FROM ? names.above(stage, name) : names.last(name);
    if (named.isPresent()) {
      return above(stage, named.get(), "\"" + name + "\"");
    } else if (name.equals("scratch")) {
      return new ImageTarget.Scratch();
    }
    return ImageReference.parse(name)
        .<ImageTarget>map(ImageTarget.OfImage::new)
        .orElseGet(() -> ImageTarget.invalid("\"" + name + "\" is not a valid image reference"));
  }

  private ImageTarget numbered(Stage stage, int index) {
    return index >= 0 && index < file.stages().size()
        ? above(stage, file.stages().get(index), String.valueOf(index))
        : ImageTarget.invalid(
            "invalid stage index "
                + index
                + ": the file has stages 0 to "
                + (file.stages().size() - 1));
  }

  private static ImageTarget above(Stage stage, Stage used, String name) {
    if (used.index() < stage.index()) {
      return new ImageTarget.OfStage(used);
    }
    return used.index() == stage.index()
        ? ImageTarget.invalid("circular dependency: stage " + name + " copies from itself")
        : new ImageTarget.Invalid(
            "stage " + name + " is defined below; it must be defined before it is used", true);
  }
}
