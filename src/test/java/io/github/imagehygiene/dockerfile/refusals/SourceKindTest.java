package io.github.imagehygiene.dockerfile.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceKindTest {

  @ParameterizedTest
  @CsvSource({
    "https://example.com/a.tar.gz, URL",
    "Http://example.com/, URL",
    "ftp://example.com/a, URL",
    "https://github.com/moby/buildkit.git, GIT",
    "https://github.com/moby/buildkit.git#v0.14.1:docs, GIT",
    "https://example.com/a.git?tag=v1, GIT",
    "https://example.com/a.github, URL",
    "git@github.com:moby/buildkit.git, GIT",
    "ssh://git@example.com/a, GIT",
    "a.tar, ARCHIVE",
    "dir/a.tar.br, ARCHIVE",
    "a.tar*, ARCHIVE",
    "a.tgz, ARCHIVE",
    "A.TXZ, ARCHIVE",
    "a.xz, ARCHIVE",
    "a.Z, ARCHIVE",
    "a.zip, PLAIN",
    "a.jar, PLAIN",
    "a.tar/b, PLAIN",
    "tar, PLAIN",
    "., PLAIN",
    "'', PLAIN",
  })
  void a_source_is_known_by_its_name(String source, SourceKind kind) {
    assertThat(SourceKind.of(source)).isEqualTo(kind);
  }
}
