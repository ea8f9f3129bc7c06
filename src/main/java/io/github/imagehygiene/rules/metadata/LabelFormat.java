package io.github.imagehygiene.rules.metadata;

import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the value of a label may look like. */
enum LabelFormat {
  TEXT("any text", value -> true),
  URL("a URL with its scheme, such as https://example.org/shop", LabelFormat::isUrl),
  /** Semantic Versioning 2.0.0. */
  SEMVER("a semantic version, such as 1.4.0-rc.1", matching(Patterns.SEMVER)),
  RFC3339("an RFC 3339 date-time, such as 2026-11-21T08:00:00Z", Rfc3339::isDateTime),
  /** SPDX 2.3, annex D. */
  SPDX("an SPDX licence expression, such as Apache-2.0 OR MIT", SpdxExpression::isValid),
  /** Of SHA-1, perhaps abbreviated as Git does, or of SHA-256. */
  HASH("a Git commit hash of 7 to 40 or of 64 digits", matching(Patterns.HASH)),
  /** RFC 5322, without comments and quoted parts; a display name may stand before it. */
  EMAIL("an e-mail address, such as team@example.org", matching(Patterns.EMAIL));

  /** Enum constants cannot see static fields of the enum itself. */
  private static final class Patterns {
    private static final String ID = "(?:0|[1-9]\\d*|\\d*[A-Za-z-][0-9A-Za-z-]*)";
    private static final String NUMBER = "(?:0|[1-9]\\d*)";
    static final Pattern SEMVER =
        Pattern.compile(
            "%2$s\\.%2$s\\.%2$s(?:-%1$s(?:\\.%1$s)*+)?(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*+)?"
                .formatted(ID, NUMBER));
    static final Pattern HASH = Pattern.compile("[0-9a-f]{7,40}|[0-9a-f]{64}");
    private static final String ATOM =
        "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++)*+";
    private static final String HOST =
        "[A-Za-z0-9](?:[A-Za-z0-9-]*+)(?:\\.[A-Za-z0-9][A-Za-z0-9-]*+)*+";
    private static final String ADDRESS = ATOM + "@" + HOST;
    static final Pattern EMAIL = Pattern.compile(ADDRESS + "|[^<>@]*+<" + ADDRESS + ">");
  }

  /** Longer values are none of any format but text, and take no time to be found so. */
  private static final int LONGEST = 2000;

  /**
   * The formats of labels that the OCI image specification fixes ("Pre-Defined Annotation Keys",
   * v1.1); that of {@code revision} is Git's, as nearly everyone's.
   */
  static final Map<String, LabelFormat> OCI =
      Map.of(
          "org.opencontainers.image.created", RFC3339,
          "org.opencontainers.image.url", URL,
          "org.opencontainers.image.documentation", URL,
          "org.opencontainers.image.source", URL,
          "org.opencontainers.image.revision", HASH,
          "org.opencontainers.image.licenses", SPDX);

  /** Labels that an image must have; the policy of that name. */
  static final Setting<Map<String, LabelFormat>> REQUIRED =
      Setting.of(
          "requiredLabels",
          SettingType.mapOf(SettingType.oneOf(LabelFormat.class)),
          Map.of(),
          "labels that an image must have, each with its format");

  private final String meaning;
  private final Predicate<String> test;

  LabelFormat(String meaning, Predicate<String> test) {
    this.meaning = meaning;
    this.test = test;
  }

  /** What it is, with an example: {@code a URL with its scheme, such as …}. */
  String meaning() {
    return meaning;
  }

  boolean accepts(String value) {
    return this == TEXT || value.length() <= LONGEST && test.test(value);
  }

  /** What format each label has: as required, else as the OCI specification says. */
  static Map<String, LabelFormat> formats(Map<String, LabelFormat> required) {
    var all = new HashMap<>(OCI);
    all.putAll(required);
    return all;
  }

  private static Predicate<String> matching(Pattern pattern) {
    return value -> pattern.matcher(value).matches();
  }

  private static boolean isUrl(String value) {
    try {
      return new URI(value).isAbsolute();
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
