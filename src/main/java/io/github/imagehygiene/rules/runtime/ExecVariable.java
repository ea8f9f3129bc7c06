package io.github.imagehygiene.rules.runtime;

import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.text.Span;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What would be a variable in a word if a shell read it.
 *
 * @param braces whether it is written as <code>${NAME}</code>
 * @param span from the dollar sign to the end of the name, or to the closing brace
 */
record ExecVariable(String name, boolean braces, Span span) {

  private static final Pattern FORM =
      Pattern.compile(
          "(?<![\\\\$])\\$(?:(?<name>[A-Za-z_]\\w*+)|\\{(?<inner>[A-Za-z_]\\w*+)(?:[^\\w.{}$][^{}]*+)?+\\})");

  /** An upper-case name, as those of environment variables are by custom. */
  private static final Pattern USUAL = Pattern.compile("[A-Z][A-Z0-9_]+");

  static Stream<ExecVariable> in(ShellWord word) {
    return FORM.matcher(word.text())
        .results()
        .map(
            found ->
                new ExecVariable(
                    found.group(1) != null ? found.group(1) : found.group(2),
                    found.group(1) == null,
                    word.source().span(found.start(), found.end())));
  }

  boolean isNamedAsUsual() {
    return USUAL.matcher(name).matches();
  }
}
