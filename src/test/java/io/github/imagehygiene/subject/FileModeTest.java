package io.github.imagehygiene.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.subject.FileMode.Who;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileModeTest {

  @ParameterizedTest
  @CsvSource({
    "777, ugo, false, false",
    "2, o, false, false",
    "0775, ug, false, false",
    "1777, ugo, false, true",
    "4755, u, true, false",
    "02775, ug, true, false",
    "o+w, o, false, false",
    "a=rwx, ugo, false, false",
    "'u=rwX,go=rX', u, false, false",
    "ugo+rw, ugo, false, false",
    "+w, u, false, false",
    "0555, '', false, false",
    "u=rx+w, u, false, false",
    "g=u, '', false, false",
    "o-w, '', false, false",
    "o=r+w, o, false, false",
    "u+s, '', true, false",
    "+s, '', true, false",
    "a-s, '', false, false",
    "o+s, '', false, false",
    "a+rwt, ugo, false, true",
  })
  void a_mode_is_read(String text, String writers, boolean setId, boolean sticky) {
    assertThat(FileMode.parse(text)).contains(new FileMode(who(writers), setId, sticky));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "888", "777777", "file", "u", "o+z", "$MODE"})
  void other_texts_are_no_mode(String text) {
    assertThat(FileMode.parse(text)).isEmpty();
  }

  private static Set<Who> who(String letters) {
    return letters
        .chars()
        .mapToObj(letter -> Who.values()["ugo".indexOf(letter)])
        .collect(Collectors.toSet());
  }
}
