package io.github.imagehygiene.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CacheDirectoryTest {

  private static final Path BASE = Path.of("/work/shop");

  @Test
  void eachSystemHasItsPlaceForCaches() throws UsageError {
    assertThat(usual(Map.of("os.name", "Linux", "user.home", "/home/u")))
        .contains(Path.of("/home/u/.cache/image-hygiene"));
    assertThat(
            usual(
                Map.of(
                    "os.name", "Linux", "user.home", "/home/u", "env.XDG_CACHE_HOME", "/caches")))
        .contains(Path.of("/caches/image-hygiene"));
    assertThat(usual(Map.of("os.name", "Mac OS X", "user.home", "/Users/u")))
        .contains(Path.of("/Users/u/Library/Caches/image-hygiene"));
    assertThat(usual(Map.of("os.name", "Windows 11", "env.LOCALAPPDATA", "/C/Local")))
        .contains(Path.of("/C/Local/image-hygiene"));
  }

  @Test
  void aPlaceThatIsNoneIsPassedOver() throws UsageError {
    assertThat(
            usual(
                Map.of(
                    "os.name", "Linux", "user.home", "/home/u", "env.XDG_CACHE_HOME", "relative")))
        .contains(Path.of("/home/u/.cache/image-hygiene"));
    assertThat(usual(Map.of("os.name", "Linux", "user.home", "?"))).isEmpty();
    assertThat(usual(Map.of("os.name", "Linux", "user.home", ""))).isEmpty();
    assertThat(usual(Map.of("os.name", "Linux", "user.home", "\0"))).isEmpty();
    assertThat(usual(Map.of())).isEmpty();
  }

  @Test
  void aFolderThatIsNamedIsOfTheModule() throws UsageError {
    assertThat(named("target/cache")).contains(BASE.resolve("target/cache"));
    assertThat(named("../cache")).contains(Path.of("/work/cache"));
    assertThat(named("/caches/x")).contains(Path.of("/caches/x"));
  }

  @Test
  void offIsNowhere() throws UsageError {
    assertThat(named("off")).isEmpty();
    assertThat(named("OFF")).isEmpty();
  }

  @Test
  void whatCannotBeAFolderIsAUsageError() {
    assertThatExceptionOfType(UsageError.class)
        .isThrownBy(() -> named("a\0b"))
        .withMessageContaining("but expected a folder, or off");
  }

  private static Optional<Path> usual(Map<String, String> properties) throws UsageError {
    return new CacheDirectory(BASE, properties).folder(Optional.empty());
  }

  private static Optional<Path> named(String directory) throws UsageError {
    return new CacheDirectory(BASE, Map.of("user.home", "/home/u")).folder(Optional.of(directory));
  }
}
