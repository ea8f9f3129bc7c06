package io.github.imagehygiene.rules.base;

import io.github.imagehygiene.image.ImageReference;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.text.Glob;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Globs on the full name of an image, such as {@code docker.io/library/eclipse-temurin:*}; one that
 * is but a host means all that it serves.
 */
record BasePatterns(List<String> globs) {

  static final Setting<List<String>> ALLOWED =
      Setting.of(
          "allowedBases",
          SettingType.listOf(SettingType.text()),
          List.of(),
          "the only images to build on, as globs on the full name (docker.io/library/*); none:"
              + " all");

  static final Setting<List<String>> DENIED =
      Setting.of(
          "deniedBases",
          SettingType.listOf(SettingType.text()),
          List.of(),
          "images not to build on, as globs on the full name (docker.io/library/openjdk:*)");

  private static final Set<String> DOCKER_HUB =
      Set.of("index.docker.io", "registry-1.docker.io", "hub.docker.com");

  boolean isEmpty() {
    return globs.isEmpty();
  }

  /** Whether a glob is about the image, with or without its tag and digest. */
  boolean match(ImageReference image) {
    return globs.stream().anyMatch(glob -> matches(glob, image));
  }

  /** Whether a glob is about any image of the registry. */
  boolean matchRegistry(ImageReference image) {
    return globs.stream()
        .anyMatch(glob -> Glob.text(host(glob)).matches(image.registry()) || matches(glob, image));
  }

  /** Whether a glob may be about an image whose full name begins like that. */
  boolean mayMatch(String prefix) {
    return globs.stream()
        .map(BasePatterns::literalPrefix)
        .anyMatch(literal -> literal.startsWith(prefix) || prefix.startsWith(literal));
  }

  private static String literalPrefix(String glob) {
    int slash = glob.indexOf('/');
    String name = slash < 0 ? host(glob) + "/" : host(glob) + glob.substring(slash);
    return name.split("[*?]", 2)[0];
  }

  private static boolean matches(String glob, ImageReference image) {
    int slash = glob.indexOf('/');
    var whole = Glob.text(slash < 0 ? glob : host(glob) + glob.substring(slash));
    String tagged = image.repository() + ":" + tag(image);
    return Stream.of(image.normalised(), tagged, image.repository()).anyMatch(whole::matches)
        || slash < 0 && Glob.text(host(glob)).matches(image.registry());
  }

  /** Docker takes {@code latest} where neither tag nor digest is written. */
  private static String tag(ImageReference image) {
    return image.tag().orElse(image.digest().isPresent() ? "" : "latest");
  }

  private static String host(String glob) {
    int slash = glob.indexOf('/');
    String host = slash < 0 ? glob : glob.substring(0, slash);
    return DOCKER_HUB.contains(host) ? "docker.io" : host;
  }
}
