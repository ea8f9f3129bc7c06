package io.github.imagehygiene.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.shell.Shell;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.ShellScript;
import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.text.SplicedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HashingTest {

  @ParameterizedTest
  @CsvSource({
    "md5sum a, md5sum",
    "/usr/bin/sha1sum -c a, /usr/bin/sha1sum",
    "shasum a, shasum",
    "shasum -a 1 a, 1",
    "openssl md5 a, md5",
    "openssl dgst -sha1 a, -sha1",
  })
  void a_weak_hash_is_told_by_a_word(String command, String word) {
    assertThat(Hashing.of(command(command)).flatMap(Hashing::weak).map(ShellWord::text))
        .contains(word);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sha256sum a",
        "shasum -a 256 -c a",
        "b2sum a",
        "openssl dgst -sha256 a",
        "openssl sha512 a",
        "openssl dgst a"
      })
  void other_hashes_are_strong(String command) {
    assertThat(Hashing.of(command(command)))
        .hasValueSatisfying(hashing -> assertThat(hashing.weak()).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"cksum a", "openssl req -newkey a", "cat md5sum", "A=1"})
  void other_commands_compute_none(String command) {
    assertThat(Hashing.of(command(command))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "sha256sum -c a, true",
    "sha256sum a | grep b, true",
    "sha256sum a > b, true",
    "test b = $(sha256sum a), true",
    "sha256sum a, false",
  })
  void a_hash_that_is_only_printed_is_not_compared(String command, boolean compares) {
    assertThat(Hashing.of(command(command)).map(Hashing::compares)).contains(compares);
  }

  private static ShellCommand command(String text) {
    return ShellScript.parse(SplicedText.of(text), Shell.SH).commands().get(0);
  }
}
