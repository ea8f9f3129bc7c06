package io.github.imagehygiene.subject;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever an image's {@code os-release} holds, it is read as short texts, and judged. */
class OsReleaseFuzzTest {

  @DictionaryEntries({"ID=", "VERSION_ID=", "PRETTY_NAME=", "\"", "'", "\\\\", "\\x0A", "debian"})
  @FuzzTest(maxDuration = "60s")
  void isReadAsShortTexts(byte[] bytes) {
    var release = OsRelease.read(new String(bytes, UTF_8));
    assertThat(release.notes())
        .hasSize(3)
        .allSatisfy(note -> assertThat(note).doesNotContain("\n").hasSizeLessThan(300));
    assertThat(OsRelease.of(release.notes())).isEqualTo(release);
    OsReleases.end(release)
        .ifPresent(end -> assertThat(OsReleases.newest(release.id(), end)).isPresent());
  }
}
