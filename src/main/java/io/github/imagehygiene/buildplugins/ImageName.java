package io.github.imagehygiene.buildplugins;

import io.github.imagehygiene.image.ImageReference;
import java.util.List;
import java.util.Optional;

/**
 * The name that a plugin gives an image. A name that was given and cannot be used is never replaced
 * by another one.
 */
public sealed interface ImageName {

  /**
   * A valid reference.
   *
   * @param from what names it: a parameter, property or file, or the plugin's default
   */
  record Known(String value, String from) implements ImageName {}

  /**
   * Nothing names the image, and the plugin has no default.
   *
   * @param lookedFor the parameters, properties and files that could
   */
  record Missing(String lookedFor) implements ImageName {}

  /**
   * The name holds properties that nothing sets.
   *
   * @param text as written, the properties that are set filled in
   * @param from the parameter, property or file that it stands in
   * @param properties their names
   */
  record Unresolved(String text, String from, List<String> properties) implements ImageName {
    public Unresolved {
      properties = List.copyOf(properties);
    }
  }

  /**
   * A part of the name is known to the build that made the image alone, such as its time.
   *
   * @param text as written
   * @param reason a clause: what that part is
   */
  record Unpredictable(String text, String from, String reason) implements ImageName {}

  /**
   * The text is not a valid reference.
   *
   * @param problem a clause: what is wrong with it
   */
  record Malformed(String text, String from, String problem) implements ImageName {}

  /** The valid reference, if there is one. */
  default Optional<String> reference() {
    return this instanceof Known known ? Optional.of(known.value()) : Optional.empty();
  }

  /** Why there is no reference, as a sentence without its full stop; empty if there is one. */
  default Optional<String> problem(String plugin) {
    if (this instanceof Missing missing) {
      return Optional.of(plugin + " names no image; looked for " + missing.lookedFor());
    } else if (this instanceof Unresolved unresolved) {
      String all = String.join(", ", unresolved.properties());
      return Optional.of(
          given(plugin, unresolved.text(), unresolved.from()) + ", and nothing sets " + all);
    } else if (this instanceof Unpredictable unknown) {
      return Optional.of(given(plugin, unknown.text(), unknown.from()) + ", and " + unknown.reason);
    } else if (this instanceof Malformed malformed) {
      return Optional.of(
          given(plugin, malformed.text(), malformed.from())
              + ", which is not a valid image name: "
              + malformed.problem());
    }
    return Optional.empty();
  }

  /** What was given, as the kind that it is. */
  static ImageName of(Resolved text, String from) {
    if (!text.unset().isEmpty()) {
      return new Unresolved(text.value(), from, text.unset());
    }
    return ImageReference.problem(text.value())
        .<ImageName>map(problem -> new Malformed(text.value(), from, problem))
        .orElseGet(() -> new Known(text.value(), from));
  }

  private static String given(String plugin, String text, String from) {
    return plugin + " names \"" + text + "\" in " + from;
  }
}
