package io.github.imagehygiene.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformTest {

  @ParameterizedTest
  @CsvSource({
    "linux/x86_64, linux/amd64",
    "Linux/AArch64, linux/arm64",
    "linux/arm64/v8, linux/arm64",
    "linux/amd64/v1, linux/amd64",
    "linux/amd64/v3, linux/amd64/v3",
    "linux/arm/v7, linux/arm/v7",
    "arm64, linux/arm64",
    "x86_64, linux/amd64",
    "windows/amd64, windows/amd64"
  })
  void one_platform_has_one_name(String written, String name) {
    assertThat(Platform.parse(written)).map(Platform::toString).contains(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "linux", "linux/", "/amd64", "linux/amd64/v1/v2", "all"})
  void what_names_no_processor_is_no_platform(String written) {
    assertThat(Platform.parse(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "linux/arm/v7, linux/arm/v7, true",
    "linux/arm, linux/arm/v7, true",
    "linux/arm/v7, linux/arm, true",
    "linux/arm/v6, linux/arm/v7, false",
    "linux/amd64, windows/amd64, false",
    "linux/amd64, linux/386, false"
  })
  void a_variant_counts_where_both_state_one(String asked, String has, boolean accepted) {
    assertThat(Platform.parse(asked).orElseThrow().accepts(Platform.parse(has).orElseThrow()))
        .isEqualTo(accepted);
  }

  @Test
  void this_machine_has_a_platform() {
    assertThat(Platform.parse(Platform.host().toString())).contains(Platform.host());
  }
}
