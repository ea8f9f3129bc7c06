package io.github.imagehygiene.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameOrderTest {

  @ParameterizedTest
  @CsvSource({
    "b, a, true",
    "a, a, false",
    "git, curl=1, true",
    "a=2, a=1, false",
    "curl-dev, curl=1, false",
    "curl=1, curl-dev, false",
    "python3.9, python3.10, false",
    "python3.10, python3.9, false",
    "celery, Django, false",
    "Flask, celery, false",
    "libssl-dev, libssl3, false",
    "libssl3, libssl-dev, false",
    "axios, '@types/react', false",
    "vim, '@types/react', true",
    "z1, b99999999999999999999999, true",
  })
  void a_name_is_behind_another_if_it_is_in_every_order(
      String first, String second, boolean isAfter) {
    assertThat(NameOrder.isAfter(first, second)).isEqualTo(isAfter);
  }

  @Test
  void names_are_sorted_without_case_and_version() {
    assertThat(Stream.of("b", "A=2", "a-x", "a=1").sorted(NameOrder.usual()))
        .containsExactly("A=2", "a=1", "a-x", "b");
  }
}
