package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.rules.Trial;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExecFormMalformedTest {

  private final Trial rule = Trial.of("exec-form-malformed");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[ \"a\" \"b\" ]     | expected ,, found \"",
        "[\"a\", b]          | expected a string in double quotes, found b",
        "[“a”, “b”]          | expected a string in double quotes, found “",
        "[\"a\", \"b\"       | the array is not closed",
        "[\"a\", \"b\"] c    | text follows the closing bracket",
        "[\"C:\\app\", \"b\"]| \\a is no JSON escape",
        "[a, b]              | expected a string in double quotes, found a",
        "[ a b               | expected a string in double quotes, found a",
      })
  void what_was_meant_as_an_array_is_told_with_the_reason(String written, String why) {
    rule.holds(
        """
        FROM a
        ENTRYPOINT %s
                   %s ENTRYPOINT is no JSON array (%s), so a shell gets the brackets as a command
        """
            .formatted(written, "^".repeat(written.length()), why));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[ -e \"/tmp/.lock\" ] || exit 1",
        "[ ! -f 'x' ]",
        "[ \"$A\" = \"b\" ] && run",
        "[[ \"$A\" -eq 1 ]]; run",
        "[ \"$A\" ] && run",
        "[ \"a,b\" = \"$A\" ] && run",
        "[ -z \"${A}\" -o 'x' = \"$B\" ] || run",
        "[run]",
        "[]",
        "[\"\"]",
        "echo [ \"a\", ]"
      })
  void a_test_of_the_shell_is_none(String line) {
    rule.holds("FROM a\nRUN " + line + "\nCMD " + line + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"COPY", "add", "VOLUME", "ONBUILD COPY --from=b"})
  void names_of_files_are_looked_at_too(String instruction) {
    rule.holds(
        """
        FROM a
        %s ["x", "y z" "/w/"]
        %s ^^^^^^^^^^^^^^^^^^ %s is no JSON array (expected ,, found "), so the brackets are taken for names of files
        """
            .formatted(
                instruction,
                " ".repeat(instruction.length()),
                instruction.replaceAll("^ONBUILD | --.*", "").toUpperCase(Locale.ROOT)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "COPY [a-c]* [d,e]* /x/",
        "COPY [\"a\", \"/x/\"]",
        "ADD a[\"b /x/",
        "VOLUME [ /x ]",
        "VOLUME [\"/x\"]",
        "LABEL [\"a\"=b",
      })
  void a_pattern_or_an_array_of_names_is_none(String line) {
    rule.holds("FROM a\n" + line + "\n");
  }

  @Test
  void powershell_has_brackets_of_its_own() {
    rule.holds(
        """
        # escape=`
        FROM a
        SHELL ["powershell", "-Command"]
        RUN [Net.ServicePointManager]::SecurityProtocol = [Net.SecurityProtocolType]::Tls12; `
            Invoke-WebRequest "https://example.com/a,b"
        """);
  }

  @Test
  void a_backslash_of_a_Windows_path_must_be_doubled() {
    rule.holds(
        """
        # escape=`
        FROM mcr.microsoft.com/windows/nanoserver:ltsc2025
        CMD ["C:\\app\\run.exe"]
            ^^^^^^^^^^^^^^^^^^ CMD is no JSON array (\\a is no JSON escape), so a shell gets the brackets as a command
        ENTRYPOINT ["C:\\\\app\\\\run.exe"]
        """);
  }

  @Test
  void lines_and_triggers_are_read() {
    rule.holds(
        """
        FROM a
        onbuild cmd [ 'a', \\
                    ^^^^^^^^ CMD is no JSON array (expected a string in double quotes, found '), so a shell gets the brackets as a command
          'b' ]
        """);
  }
}
