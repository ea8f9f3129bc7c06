package io.github.imagehygiene.dockerfile;

import io.github.imagehygiene.image.ImageReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Base images that are known to set no variable but {@code PATH}; the list is {@code
 * plain-bases.txt}.
 */
final class PlainBases {

  private static final Set<String> KNOWN = read();

  private PlainBases() {}

  static boolean knows(String image) {
    return ImageReference.parse(image)
        .map(ImageReference::repository)
        .filter(KNOWN::contains)
        .isPresent();
  }

  private static Set<String> read() {
    try (var in = PlainBases.class.getResourceAsStream("plain-bases.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("plain-bases.txt is part of this jar", e);
    }
  }
}
