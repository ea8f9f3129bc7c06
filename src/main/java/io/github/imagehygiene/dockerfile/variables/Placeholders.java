package io.github.imagehygiene.dockerfile.variables;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills in what Maven fills in before Docker reads the file: <code>${project.version}</code>,
 * {@code @project.version@}, and docker-maven-plugin's <code>@{project.version}</code>. A name with
 * a dot cannot be Docker's, nor can a brace behind an at sign; any other name in <code>${name}
 * </code> is Maven's only where a plugin is known to filter the file, and then before it is
 * Docker's.
 */
public final class Placeholders {

  private static final Pattern FORM =
      Pattern.compile("\\$\\{([A-Za-z_][\\w.-]*)}|@([A-Za-z_][\\w.-]*)@|@\\{([A-Za-z_][\\w.-]*)}");

  private Placeholders() {}

  /** The text with its placeholders filled in; unknown if a property is not told. */
  public static Value fill(String text, BuildInputs inputs) {
    boolean hasNone = text.indexOf("${") < 0 || text.indexOf('.') < 0 && !inputs.filtered();
    if (text.indexOf('@') < 0 && hasNone) {
      return Value.of(text);
    }
    var filled = new StringBuilder();
    Matcher found = FORM.matcher(text);
    while (found.find()) {
      boolean at = found.group(2) != null;
      boolean both = found.group(3) != null;
      String name = both ? found.group(3) : at ? found.group(2) : found.group(1);
      String value = inputs.properties().get(name);
      boolean told = value != null && (at || inputs.filtered());
      boolean ours = both || name.indexOf('.') > 0 || told;
      if (ours && value == null) {
        return Value.unknown(
            found.group() + " is replaced by Maven, and the POM has no such property");
      }
      String by = ours ? value : found.group();
      found.appendReplacement(filled, Matcher.quoteReplacement(by));
    }
    return Value.of(found.appendTail(filled).toString());
  }
}
