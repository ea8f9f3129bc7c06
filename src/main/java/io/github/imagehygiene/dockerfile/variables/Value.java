package io.github.imagehygiene.dockerfile.variables;

import java.util.Optional;

/** What a word comes to once variables are replaced: known, which may be empty, or not known. */
public sealed interface Value {

  /** Known text, possibly empty. */
  record Known(String text) implements Value {

    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * Not to be known from the Dockerfile and what is told of the build.
   *
   * @param why one line for the user
   */
  public record Unknown(String why) implements Value {}

  static Value of(String text) {
    return new Known(text);
  }

  static Value unknown(String why) {
    return new Unknown(why);
  }

  /** The text, if it is known. */
  default Optional<String> known() {
    return this instanceof Known known ? Optional.of(known.text) : Optional.empty();
  }

  default boolean isKnown() {
    return this instanceof Known;
  }

  /** True if it is known to be that text. */
  default boolean is(String text) {
    return this instanceof Known known && known.text.equals(text);
  }
}
