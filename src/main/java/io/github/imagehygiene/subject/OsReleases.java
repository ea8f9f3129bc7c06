package io.github.imagehygiene.subject;

import io.github.imagehygiene.text.FactTable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Until when releases of distributions get security updates; the list is {@code os-releases.txt}.
 */
public final class OsReleases {

  /** Of a release; {@code 3.24.0_alpha20260127} is a day of a rolling one. */
  private static final Pattern RELEASED = Pattern.compile("[0-9]+(\\.[0-9]+)*+");

  /** By ID and VERSION_ID, the oldest first. */
  private static final Map<String, Map<String, LocalDate>> ENDS =
      parse(FactTable.lines(OsReleases.class, "os-releases.txt"));

  private OsReleases() {}

  /** The last day with updates; empty if that is not known, or it is a rolling release. */
  public static Optional<LocalDate> end(OsRelease release) {
    if (!RELEASED.matcher(release.version()).matches()) {
      return Optional.empty();
    }
    var ends = ENDS.getOrDefault(release.id(), Map.of());
    String version = release.version();
    while (!ends.containsKey(version) && version.contains(".")) {
      version = version.substring(0, version.lastIndexOf('.'));
    }
    return Optional.ofNullable(ends.get(version));
  }

  /** The newest version of the same distribution that is known to get updates on a day. */
  public static Optional<String> newest(String id, LocalDate on) {
    return ENDS.getOrDefault(id, Map.of()).entrySet().stream()
        .filter(release -> !release.getValue().isBefore(on))
        .map(Map.Entry::getKey)
        .reduce((older, newer) -> newer);
  }

  /**
   * @throws IllegalArgumentException if a line is not of the form that the table's head describes,
   *     or a release stands there twice
   */
  static Map<String, Map<String, LocalDate>> parse(List<String> table) {
    var ends = new LinkedHashMap<String, Map<String, LocalDate>>();
    for (String line : table) {
      String[] words = line.split(" ");
      if (words.length != 3 || !RELEASED.matcher(words[1]).matches()) {
        throw new IllegalArgumentException("not a line of the table of releases: " + line);
      }
      var versions = ends.computeIfAbsent(words[0], id -> new LinkedHashMap<>());
      if (versions.put(words[1], day(line, words[2])) != null) {
        throw new IllegalArgumentException("twice in the table of releases: " + line);
      }
    }
    return ends;
  }

  private static LocalDate day(String line, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("no day in the table of releases: " + line, e);
    }
  }
}
