package io.github.imagehygiene.rules.user;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UseraddHighUidFillsLastlogTest {

  private final Trial rule = Trial.of("useradd-high-uid-fills-lastlog");

  @Test
  void the_option_may_be_written_in_any_way() {
    rule.holds(
        """
        FROM a
        ARG ID=123456
        RUN useradd --uid=123456 a
                          ^^^^^^ UID 123456 has 6 digits, more than 5: lastlog grows to gigabytes without -l
        RUN useradd a \\
          -mu "$ID"
              ^^^^^ UID 123456 has 6 digits, more than 5: lastlog grows to gigabytes without -l
        ONBUILD RUN ["useradd", "-u123456", "-c", "-l", "a"]
                                   ^^^^^^ UID 123456 has 6 digits, more than 5: lastlog grows to gigabytes without -l
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "useradd -ml -u 123456 a",
        "useradd --no-log-init -u 123456 a",
        "useradd -u 12345 a",
        "useradd -u $UNKNOWN a",
        "useradd -u $(id -u) a",
        "useradd -d 123456 a",
        "adduser -u 123456 a",
        "usermod -u 123456 a",
        "echo useradd -u 123456 a"
      })
  void silent_with_the_switch_or_where_nothing_is_known(String command) {
    rule.holds("FROM a\nARG UNKNOWN\nRUN " + command + "\n");
  }

  @Test
  void how_many_digits_are_fine_can_be_set() {
    rule.under("rules:\n  useradd-high-uid-fills-lastlog:\n    maxDigits: 3\n")
        .holds(
            """
            FROM a
            RUN useradd -u 1000 a
                           ^^^^ UID 1000 has 4 digits, more than 3: lastlog grows to gigabytes without -l
            """);
  }
}
