package io.github.imagehygiene.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

  @ParameterizedTest
  @CsvSource({
    "**/Dockerfile, Dockerfile, true",
    "**/Dockerfile, a/b/Dockerfile, true",
    "**/Dockerfile, a/b/NoDockerfile, false",
    "**/Dockerfile*, a/Dockerfile.jvm, true",
    "**/Dockerfile*, a/Dockerfile.d/x, false",
    "*.dockerfile, app.dockerfile, true",
    "*.dockerfile, a/app.dockerfile, false",
    "src/**/x, src/x, true",
    "src/**/x, src/a/b/x, true",
    "src/, src/a/b, true",
    "a?c, abc, true",
    "a?c, a/c, false",
    "a.c, abc, false",
    "docker.io/library/**, docker.io/library/debian:12, true"
  })
  void followsAntsRules(String pattern, String path, boolean matches) {
    assertThat(new Glob(pattern).matches(path)).isEqualTo(matches);
  }
}
