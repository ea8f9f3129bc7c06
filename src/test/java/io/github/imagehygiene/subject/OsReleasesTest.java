package io.github.imagehygiene.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OsReleasesTest {

  @ParameterizedTest
  @CsvSource({
    "debian, 10, 2024-06-30",
    "ubuntu, 20.04, 2025-05-29",
    "alpine, 3.18.4, 2025-05-09",
    "rhel, 8.10, 2029-05-31",
    "amzn, 2, 2026-06-30",
    "amzn, 2023, 2029-06-30",
    "opensuse-leap, 15.5, 2024-12-31"
  })
  void a_release_is_found_by_the_beginning_of_its_version(String id, String version, String end) {
    assertThat(OsReleases.end(new OsRelease(id, version, ""))).contains(LocalDate.parse(end));
  }

  @ParameterizedTest
  @CsvSource({
    "debian, ''",
    "debian, 1",
    "debian, 100",
    "wolfi, 20230201",
    "arch, ''",
    "'', 12",
    "alpine, 3.18.0_alpha20230208",
    "alpine, 3",
    "alpine, 3.18.",
    "sles, 15",
    "opensuse-tumbleweed, 20240101"
  })
  void what_is_rolling_or_not_in_the_table_has_no_end(String id, String version) {
    assertThat(OsReleases.end(new OsRelease(id, version, ""))).isEmpty();
  }

  @Test
  void the_newest_that_gets_updates_is_told() {
    var day = LocalDate.of(2026, 11, 21);
    assertThat(OsReleases.newest("debian", day)).contains("13");
    assertThat(OsReleases.newest("photon", day)).isEmpty();
    assertThat(OsReleases.newest("none", day)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"debian 12", "debian twelve 2028-06-30", "debian 12 soon", "debian  12 1"})
  void a_line_of_another_form_is_refused(String line) {
    assertThatThrownBy(() -> OsReleases.parse(List.of(line)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(line);
  }

  @Test
  void a_release_stands_there_once() {
    assertThatThrownBy(() -> OsReleases.parse(List.of("a 1 2028-06-30", "a 1 2029-06-30")))
        .hasMessageContaining("twice");
  }
}
