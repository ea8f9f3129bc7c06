package io.github.imagehygiene.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

  private static Stream<String> known() {
    return Stream.of(
        "maxLayerSize", "maxLayers", "maxOwnLayers", "error", "warning", "info", "off", "USER");
  }

  @ParameterizedTest
  @CsvSource({
    "maxLayer, maxLayers",
    "maxlayers, maxLayers",
    "maxLayres, maxLayers",
    "max-layers, maxLayers",
    "maxOwnLayer, maxOwnLayers",
    "eror, error",
    "warn, warning",
    "inf, info",
    "of, off",
    "uesr, USER"
  })
  void a_slip_of_the_pen_finds_the_word(String written, String meant) {
    assertThat(Nearest.to(written, known())).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"fatal", "xy", "z", "minEfficiency", "''"})
  void nothing_near_gives_nothing(String written) {
    assertThat(Nearest.to(written, known())).isEmpty();
  }

  @Test
  void of_equally_near_words_the_first_wins() {
    assertThat(Nearest.to("DL300", Stream.of("DL3002", "DL3001"))).contains("DL3002");
  }

  @Test
  void a_very_long_word_is_near_nothing() {
    assertThat(Nearest.to("a".repeat(1_000_000), Stream.of("a".repeat(1_000_000)))).isEmpty();
  }
}
