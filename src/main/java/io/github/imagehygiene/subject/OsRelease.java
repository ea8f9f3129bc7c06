package io.github.imagehygiene.subject;

import io.github.imagehygiene.image.LayerId;
import io.github.imagehygiene.layers.ImageContents;
import io.github.imagehygiene.layers.probe.FileProbe;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a distribution says of itself: os-release(5), assignments as a shell has them.
 *
 * @param id {@code debian}; empty: it does not say
 * @param version {@code 12}; empty: a rolling release, or it does not say
 * @param title for people: {@code Debian GNU/Linux 12 (bookworm)}; empty: it does not say
 */
public record OsRelease(String id, String version, String title) {

  private static final Pattern ASSIGNMENT =
      Pattern.compile("\\s*(ID|VERSION_ID|PRETTY_NAME)=(.*)", Pattern.DOTALL);

  /** UTF-16 units that are kept of a value. */
  private static final int LONGEST = 200;

  /** What has to look into the files. */
  public static final FileProbe PROBE = OsReleaseFile.PROBE;

  /**
   * What a container of the image would say, and the layer and file that says it.
   *
   * @return empty if there is no such file
   * @throws NotEvaluated if there is something of that name that was not read
   */
  public static Optional<Said> of(ImageContents contents) {
    return NotedFile.find(contents, OsReleaseFile.FIRST, PROBE)
        .or(() -> NotedFile.find(contents, OsReleaseFile.SECOND, PROBE))
        .map(n -> new Said(n.layer(), n.notes().file().path(), of(n.notes().notes())));
  }

  /** What a file of a layer says. */
  public record Said(LayerId layer, String path, OsRelease release) {}

  static OsRelease read(String text) {
    Map<String, String> values = new HashMap<>();
    for (String line : text.split("\n")) {
      var assignment = ASSIGNMENT.matcher(line);
      if (assignment.matches()) {
        value(assignment.group(2)).ifPresent(v -> values.put(assignment.group(1), v));
      }
    }
    return new OsRelease(
        values.getOrDefault("ID", ""),
        values.getOrDefault("VERSION_ID", ""),
        values.getOrDefault("PRETTY_NAME", ""));
  }

  static OsRelease of(List<String> notes) {
    return new OsRelease(notes.get(0), notes.get(1), notes.get(2));
  }

  List<String> notes() {
    return List.of(id, version, title);
  }

  /** The first word as a shell reads it; empty if a quote is left open or a value is very long. */
  private static Optional<String> value(String text) {
    var value = new StringBuilder();
    char quote = 0;
    for (int i = 0; i < text.length() && value.length() <= LONGEST; i++) {
      char c = text.charAt(i);
      if (quote == 0 && Character.isWhitespace(c)) {
        break;
      } else if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == '\\' && isEscaped(text, i + 1, quote)) {
        value.append(text.charAt(++i));
      } else {
        value.append(c);
      }
    }
    return quote == 0 && value.length() <= LONGEST
        ? Optional.of(value.toString())
        : Optional.empty();
  }

  /** Whether a backslash before that place takes its meaning away. */
  private static boolean isEscaped(String text, int at, char quote) {
    return at < text.length()
        && quote != '\''
        && (quote == 0 || "$\"`\\".indexOf(text.charAt(at)) >= 0);
  }
}
