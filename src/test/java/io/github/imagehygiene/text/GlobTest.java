package io.github.imagehygiene.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

  @ParameterizedTest
  @CsvSource({
    "Dockerfile, Dockerfile, true",
    "Dockerfile, docker/Dockerfile, false",
    "**/Dockerfile, Dockerfile, true",
    "**/Dockerfile, a/b/Dockerfile, true",
    "**/Dockerfile*, a/Dockerfile.dev, true",
    "*/Dockerfile, a/b/Dockerfile, false",
    "*.dockerfile, shop.dockerfile, true",
    "Dockerfile.?, Dockerfile.1, true",
    "Dockerfile.?, Dockerfile.12, false",
    "legacy/, legacy/a/Dockerfile, true",
    "legacy\\**, legacy/a/Dockerfile, true",
    "/var/lib/**, /var/lib/apt/lists, true",
    "var/lib/**, /var/lib, true",
    "a/**/b/**/c, a/x/b/y/b/c, true",
    "a/**/b/**/c, a/x/b/y/b, false",
    "dockerfile, Dockerfile, false"
  })
  void a_path_is_matched_by_segments(String pattern, String path, boolean matches) {
    assertThat(Glob.path(pattern).matches(path)).isEqualTo(matches);
  }

  @ParameterizedTest
  @CsvSource({
    "shop:*, shop:1.4, true",
    "shop, shop:1.4, false",
    "registry.acme.example/*, registry.acme.example/team/shop:1, true",
    "*, anything/at:all, true",
    "*:latest, a/b:latest, true",
    "a*b*c, aXbXbXc, true",
    "a*b*c, aXbXbX, false"
  })
  void a_text_is_matched_by_characters(String pattern, String text, boolean matches) {
    assertThat(Glob.text(pattern).matches(text)).isEqualTo(matches);
  }

  @Test
  void no_pattern_takes_long() {
    Assertions.assertTimeout(
        Duration.ofSeconds(1),
        () -> assertThat(Glob.path("*a".repeat(200)).matches("a".repeat(4_000) + "b")).isFalse());
  }
}
