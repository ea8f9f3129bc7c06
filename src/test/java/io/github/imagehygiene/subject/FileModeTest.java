package io.github.imagehygiene.subject;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileModeTest {

  @ParameterizedTest
  @CsvSource({
    "777, true, false, false",
    "2, true, false, false",
    "0775, false, false, false",
    "1777, true, false, true",
    "4755, false, true, false",
    "02775, false, true, false",
    "o+w, true, false, false",
    "a=rwx, true, false, false",
    "'u=rwX,go=rX', false, false, false",
    "ugo+rw, true, false, false",
    "+w, false, false, false",
    "g=u, false, false, false",
    "o-w, false, false, false",
    "o=r+w, true, false, false",
    "u+s, false, true, false",
    "+s, false, true, false",
    "a-s, false, false, false",
    "o+s, false, false, false",
    "a+rwt, true, false, true",
  })
  void a_mode_is_read(String text, boolean othersWrite, boolean setId, boolean sticky) {
    assertThat(FileMode.parse(text)).contains(new FileMode(othersWrite, setId, sticky));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "888", "777777", "file", "u", "o+z", "$MODE"})
  void other_texts_are_no_mode(String text) {
    assertThat(FileMode.parse(text)).isEmpty();
  }
}
