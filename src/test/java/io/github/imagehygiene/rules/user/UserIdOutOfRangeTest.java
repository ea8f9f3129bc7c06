package io.github.imagehygiene.rules.user;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserIdOutOfRangeTest {

  private final Trial rule = Trial.of("user-id-out-of-range");

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "2147483647", "+7", "007", "app", "a4294967296", "1000:web", "1000:", "$U"})
  void names_and_numbers_in_range_are_none(String user) {
    rule.holds("FROM a\nARG U\nUSER " + user + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2147483648", "4294967295", "-1", "99999999999999999999", "-0000001"})
  void numbers_beyond_are(String id) {
    String message = "%s %s is outside 0 to 2147483647, so no process can start with it\n";
    String carets = " ".repeat(5) + "^".repeat(id.length());
    rule.holds("FROM a\nUSER " + id + "\n" + carets + " " + message.formatted("UID", id));
    rule.holds("FROM a\nUSER app:" + id + "\n" + carets + "^^^^ " + message.formatted("GID", id));
  }

  @Test
  void user_and_group_are_two_and_stages_and_triggers_count() {
    rule.holds(
        """
        FROM a AS b
        USER -1:-2
             ^^^^^ UID -1 is outside 0 to 2147483647, so no process can start with it
             ^^^^^ GID -2 is outside 0 to 2147483647, so no process can start with it
        FROM b
        ONBUILD USER -3
                     ^^ UID -3 is outside 0 to 2147483647, so no process can start with it
        """);
  }

  @Test
  void windows_has_names_alone() {
    rule.holds("FROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nUSER 4294967296\n");
  }
}
