package io.github.imagehygiene.dockerfile.stages;

import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.syntax.Flag;
import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.dockerfile.variables.Value;
import io.github.imagehygiene.text.Span;
import java.util.regex.Pattern;

/**
 * A place that names an image or a stage.
 *
 * @param stage the stage that it stands in
 * @param place which kind of place
 * @param instruction the FROM, COPY or RUN
 * @param name the word that names it, as written
 * @param value the word with its variables replaced
 */
public record ImageUse(
    Stage stage, Place place, Instruction instruction, Word name, Value value, ImageTarget target) {

  /** Ends in a literal path segment. */
  private static final Pattern BARE_END = Pattern.compile(".*/[a-z0-9._-]+", Pattern.DOTALL);

  private static final Pattern WINDOWS =
      Pattern.compile(
          "servercore|nanoserver|:[^/:]*ltsc20\\d\\d|^mcr\\.microsoft\\.com/(windows|dotnet/framework)/");

  /** Where an image may be named. */
  public enum Place {
    /** {@code FROM name} */
    FROM,
    /** {@code COPY --from=name} */
    COPY,
    /** {@code RUN --mount=from=name} */
    MOUNT
  }

  /** The name with its variables replaced; as written if one of them is not known. */
  public String text() {
    return value.known().orElseGet(name::toString);
  }

  /** Where the name stands. */
  public Span span() {
    return name.span();
  }

  /** True if it names an image of Windows, as far as its name or the platform asked for tell. */
  public boolean isWindows() {
    return instruction
            .flag("platform")
            .flatMap(Flag::value)
            .filter(platform -> platform.toString().startsWith("windows"))
            .isPresent()
        || target.asImage().filter(i -> WINDOWS.matcher(i.normalised()).find()).isPresent();
  }

  /**
   * True if it names an image by neither tag nor digest, even if a part of its name is not known:
   * {@code ${REGISTRY}/ubuntu}.
   */
  public boolean isUntagged() {
    return target
        .asImage()
        .map(image -> image.tag().isEmpty() && image.digest().isEmpty())
        .orElseGet(
            () ->
                target instanceof ImageTarget.Unresolved
                    && BARE_END.matcher(name.raw().toString()).matches());
  }
}
