package io.github.imagehygiene.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.shell.Shell;
import io.github.imagehygiene.shell.ShellScript;
import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.text.SplicedText;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadCheckTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "echo 'x a' | sha256sum -c -, 'x a'",
        "grep a b | shasum -c, a b",
        "sha256sum -c <<< 'x a', 'x a'",
        "gpg --verify a.asc a, --verify a.asc a",
        "test \"$(sha256sum a)\" = \"$B\", a",
        "cosign verify-blob a, verify-blob a",
        "slsa-verifier a, a",
        "gh at verify a, at verify a",
        "signify-openbsd -V -m a, -V -m a",
        "./verify-sum a, a",
        "sh check-sha.sh a, check-sha.sh a",
      })
  void what_it_checks_is_among_its_words(String script, String words) {
    assertThat(words(script))
        .containsExactly(words.startsWith("'") ? new String[] {words} : words.split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sha256sum a", "gpg --import a", "rpm -i a", "openssl req a", "echo verify a"})
  void other_commands_check_nothing(String script) {
    assertThat(words(script)).isEmpty();
  }

  private static List<String> words(String text) {
    var script = ShellScript.parse(SplicedText.of(text), Shell.SH);
    return DownloadCheck.in(script)
        .flatMap(check -> check.words(script))
        .map(ShellWord::text)
        .toList();
  }
}
