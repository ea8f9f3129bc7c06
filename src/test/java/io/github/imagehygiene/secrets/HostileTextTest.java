package io.github.imagehygiene.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A scan for secrets comes to an end in texts that were made to be slow. */
class HostileTextTest {

  private static final int LENGTH = 300_000;
  private static final SecretScan SCAN = new SecretScan((name, value) -> name.endsWith("TOKEN"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a-",
        "-a",
        "--a ",
        "a=",
        "a:",
        "TOKEN=",
        "\"TOKEN\":",
        "a='",
        "'",
        "\"",
        "\\\"",
        "\\",
        "`",
        "://",
        "://a:",
        "a@",
        "&a=",
        "FROM --",
        "FROM a:",
        "a ",
        " ",
        "\n",
        "$(",
        "x|",
        "x;",
        "-----BEGIN PRIVATE KEY-----",
        "Private-MAC: ",
        "curl -u ",
        "curl ",
        "chpasswd <<<a ",
        "echo a|chpasswd ",
        "mysql -p",
        "-ssss",
        "eyJ",
        "ghp_",
        "sk-",
        "AKIA",
        "[\"",
        "\",\"",
        "docker login -p ",
        "config set ",
        "\"'",
        "sh -c \"a "
      })
  void comes_to_an_end(String unit) {
    String text = unit.repeat(LENGTH / unit.length());
    var found = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> SCAN.in(text));
    assertThat(found).allMatch(span -> span.end() <= text.length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"chpasswd ", "-s", "curl ", "<<<a ", "a "})
  void as_do_many_arguments_of_programs_that_take_secrets(String argument) {
    for (String program : List.of("echo a | chpasswd ", "curl ".repeat(100), "docker login ")) {
      String text = program + argument.repeat(LENGTH / argument.length());
      var found = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> SCAN.in(text));
      assertThat(found).allMatch(span -> span.end() <= text.length());
    }
  }
}
