package io.github.imagehygiene.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.shell.CodeSource.Kind;
import io.github.imagehygiene.shell.syntax.ShellWord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeSourceTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sh",
        "bash -",
        "sudo -E bash -euo pipefail",
        "bash -s -- --yes",
        "bash /dev/stdin 1.2",
        "python3",
        "python3 -u - --version 1",
        "perl",
        "node",
        "php -- --install-dir=/usr/bin"
      })
  void code_comes_from_standard_input(String command) {
    assertThat(CodeSource.of(last(command)).map(CodeSource::kind)).contains(Kind.INPUT);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "sh a.sh -c b, FILE, a.sh",
        "bash -x \"$D/a.sh\", FILE, \"$D/a.sh\"",
        "bash <(curl x) -y, FILE, <(curl x)",
        ". /etc/a, FILE, /etc/a",
        "source a b, FILE, a",
        "python3.12 -W ignore get-pip.py, FILE, get-pip.py",
        "java -Xmx1g -jar a.jar b, FILE, a.jar",
        "./configure --x, FILE, ./configure",
        "/opt/a/b, FILE, /opt/a/b",
        "python3 -c \"$(curl x)\", TEXT, \"$(curl x)\"",
        "perl -pe s/a/b/ c, TEXT, s/a/b/",
        "node -p 1, TEXT, 1",
        "php -r 'x' y, TEXT, 'x'",
        "sh -c \"$(curl x) y\", TEXT, $(curl x)",
        "eval \"$(curl x)\", TEXT, $(curl x)",
      })
  void code_stands_in_a_word_or_a_file(String command, Kind kind, String word) {
    assertThat(CodeSource.of(last(command)))
        .hasValueSatisfying(
            source -> {
              assertThat(source.kind()).isEqualTo(kind);
              assertThat(source.word().map(ShellWord::text)).contains(word);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"cat a", "python3 -m json.tool", "java -cp a.jar B", "\"$A\" b", "source", "A=1"})
  void other_commands_run_no_code_that_can_be_told(String command) {
    assertThat(CodeSource.of(last(command))).isEmpty();
  }

  private static ShellCommand last(String text) {
    var commands = Scripts.script(text).commands();
    return commands.get(commands.size() - 1);
  }
}
