package io.github.imagehygiene.rules.user;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageUserUnknownTest {

  private static final String FILES =
      """
      layer
      text /etc/passwd root:x:0:0:root:/root:/bin/sh\\n  app:x:1000:1000::/:/bin/sh\\r\\n#old:x:7:7:::
      text /etc/group root:x:0:\\nweb:x:33:
      """;

  private final Trial rule = Trial.of("image-user-unknown");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "app",
        "app:web",
        "app:",
        "1000",
        "1000:web",
        "77:88",
        "007",
        "+7",
        "",
        ":web",
        "app:77",
        "#old"
      })
  void what_the_engines_find_or_need_not_look_up_is_no_finding(String user) {
    rule.holdsInImage(FILES + "user " + user + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"App", "old", "web", "app:x:1000"})
  void a_name_is_that_of_an_account_letter_by_letter(String user) {
    String what = user.contains(":") ? "group" : "user";
    rule.holdsInImage(
        FILES
            + "user %s\n! the image's %s \"%s\" is not in its /etc/%s, so its container cannot start\n"
                .formatted(
                    user,
                    what,
                    what.equals("user") ? user : user.split(":")[1],
                    what.equals("user") ? "passwd" : "group"));
  }

  @Test
  void user_and_group_may_both_be_unknown() {
    rule.holdsInImage(
        """
        user root:root
        layer
        file /server 1000
        ! the image's group "root" is not in its /etc/group, which it does not have, so its container cannot start
        ! the image's user "root" is not in its /etc/passwd, which it does not have, so its container cannot start
        """);
  }

  @Test
  void the_file_that_counts_is_the_one_that_a_container_sees() {
    rule.holdsInImage(
        """
        user app
        layer
        text /etc/passwd app:x:1000:1000::/:/bin/sh
        layer
        delete /etc/passwd
        ! the image's user "app" is not in its /etc/passwd, which it does not have, so its container cannot start
        """);
    rule.holdsInImage(
        """
        user app
        layer
        opaque /etc
        text /etc/passwd root:x:0:0::/:/bin/sh
        layer
        text /etc/passwd app:x:1000:1000::/:/bin/sh
        """);
  }

  @Test
  void an_unknown_variable_in_USER_shows_the_image_alone() {
    rule.holds(
        """
        FROM debian:12-slim
        ARG WHO
        USER $WHO
        """,
        """
        layer
        text /etc/passwd root:x:0:0::/:/bin/sh
        user app
        ! the image's user "app" is not in its /etc/passwd, so its container cannot start
        """);
  }

  @Test
  void a_file_that_was_not_read_is_no_answer() {
    rule.isNotEvaluated(
        "/etc/passwd leads to /data/accounts, which was not read",
        """
        user app
        layer
        text /data/accounts app:x:1000:1000::/:/bin/sh
        symlink /etc/passwd ../data/accounts
        """);
    rule.isNotEvaluated("/etc/group is no regular file", "user 1000:app\nlayer\ndir /etc/group\n");
  }

  @Test
  void links_lead_to_the_file() {
    rule.holdsInImage(
        """
        user app
        layer
        text /nix/store/1/etc/passwd app:x:1000:1000::/:/bin/sh
        symlink /nix/store/2 1
        layer
        symlink /etc /nix/store/2/etc
        """);
    rule.holdsInImage(
        """
        user app
        layer
        text /usr/share/passwd root:x:0:0::/:/bin/sh\\napp:x:1000:1000::/:/bin/sh
        symlink /etc/passwd ../usr/share/passwd
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2147483648", "4294967296", "-1", "99999999999999999999", "1000:-5"})
  void a_number_that_no_engine_starts_is_said(String user) {
    boolean group = user.contains(":");
    rule.holdsInImage(
        """
        user %s
        layer
        ! the image's %s %s is outside 0 to 2147483647, so its container cannot start
        """
            .formatted(user, group ? "group" : "user", user.substring(user.indexOf(':') + 1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2147483647", "+5", "0:0", "1000:2147483647", "-1"})
  void a_number_in_the_range_of_engines_or_in_the_file_starts(String user) {
    rule.holdsInImage("user " + user + "\nlayer\ntext /etc/passwd -1:x:7:7::/:\n");
  }

  @Test
  void Windows_has_other_accounts() {
    rule.holdsInImage("platform windows/amd64\nuser ContainerUser\nlayer\nfile /a 1\n");
  }
}
