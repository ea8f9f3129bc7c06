package io.github.imagehygiene.dockerfile;

import io.github.imagehygiene.text.Span;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place that names a variable.
 *
 * @param span from the dollar sign to the end of the name, or of the substitution
 * @param hasAlternative whether it says what holds if the variable is not set, as <code>${x:-y}
 *     </code> does
 */
public record VariableUse(String name, Span span, boolean hasAlternative) {

  /** The first place in a word that names a variable. */
  static Optional<VariableUse> first(Word word, String name) {
    String quoted = Pattern.quote(name);
    var form =
        Pattern.compile(
            "\\$(?:\\{" + quoted + "(?<or>:?[-+?])?[^}]*+}?|" + quoted + "(?![A-Za-z0-9_]))");
    var found = form.matcher(word.raw());
    return found.find()
        ? Optional.of(
            new VariableUse(
                name, word.raw().span(found.start(), found.end()), found.group("or") != null))
        : Optional.empty();
  }
}
