package io.github.imagehygiene.daemon;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** A version of the engine API, such as 1.44. */
record ApiVersion(int major, int minor) implements Comparable<ApiVersion> {

  /** The oldest that Docker 29 serves, and the newest that this package was tried with. */
  static final ApiVersion WANTED = new ApiVersion(1, 44);

  /** From here on inspect, history and save give the platform that is asked for. */
  static final ApiVersion WITH_PLATFORM = new ApiVersion(1, 49);

  private static final Pattern FORM = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})");

  static Optional<ApiVersion> parse(String text) {
    var matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new ApiVersion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  /**
   * The version to speak: the wanted one, or the nearest that the engine serves.
   *
   * @param version the engine's answer to {@code /version}
   * @return empty if the answer names no version, so comes from no engine
   */
  Optional<ApiVersion> negotiated(JsonNode version) {
    Optional<ApiVersion> newest = parse(version.path("ApiVersion").asText(""));
    Optional<ApiVersion> oldest = parse(version.path("MinAPIVersion").asText(""));
    return newest.map(max -> min(max, oldest.map(min -> max(min, this)).orElse(this)));
  }

  private static ApiVersion min(ApiVersion a, ApiVersion b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private static ApiVersion max(ApiVersion a, ApiVersion b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  @Override
  public int compareTo(ApiVersion other) {
    return Comparator.comparingInt(ApiVersion::major)
        .thenComparingInt(ApiVersion::minor)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
