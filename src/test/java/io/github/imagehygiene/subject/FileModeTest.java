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
    "777, ugo, false, false, true",
    "2, o, false, false, false",
    "0775, ug, false, false, true",
    "1777, ugo, false, true, true",
    "4755, u, true, false, true",
    "02775, ug, true, false, true",
    "o+w, o, false, false, false",
    "a=rwx, ugo, false, false, true",
    "'u=rwX,go=rX', u, false, false, false",
    "ugo+rw, ugo, false, false, false",
    "+w, u, false, false, false",
    "0555, '', false, false, true",
    "u=rx+w, u, false, false, true",
    "g=u, '', false, false, false",
    "o-w, '', false, false, false",
    "o=r+w, o, false, false, false",
    "u+s, '', true, false, false",
    "+s, '', true, false, false",
    "a-s, '', false, false, false",
    "o+s, '', false, false, false",
    "a+rwt, ugo, false, true, false",
    "+x, '', false, false, true",
    "'u=rx,go=', '', false, false, true",
  })
  void a_mode_is_read(String text, String writers, boolean setId, boolean sticky, boolean runs) {
    assertThat(FileMode.parse(text)).contains(new FileMode(who(writers), setId, sticky, runs));
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
