package io.github.imagehygiene.rules.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imagehygiene.image.ImageDescription;
import io.github.imagehygiene.image.Size;
import io.github.imagehygiene.image.TestConfig;
import io.github.imagehygiene.rules.Trial;
import io.github.imagehygiene.subject.ImageSubject;
import io.github.imagehygiene.subject.NotEvaluated;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserAliasOfRootTest {

  private final Trial rule = Trial.of("user-alias-of-root");

  @ParameterizedTest
  @ValueSource(strings = {"app", "app:x", "app:x:", "app:x:none:5::/:", "app::0x10:1::"})
  void without_a_number_it_is_root_for_the_engines(String line) {
    rule.holdsInImage(
        """
        user app
        layer
        text /etc/passwd %s
        ! the image's user "app" has no UID, which engines take for 0, in its /etc/passwd, so its container runs as root
        """
            .formatted(line));
  }

  @ParameterizedTest
  @ValueSource(strings = {"+", "+nis", "+::::::", "# a note", "bare", "-@staff:::::"})
  void a_line_without_a_number_that_nobody_runs_as_is_no_account(String line) {
    rule.holdsInImage("user 1000\nlayer\ntext /etc/passwd root:x:0:0::/:\\n" + line + "\n");
  }

  @Test
  void the_first_line_of_a_name_counts() {
    rule.holdsInImage(
        """
        user app
        layer
        text /etc/passwd app:x:1000:0::/:\\napp:x:0:0::/:
        """);
    rule.holdsInImage(
        """
        user app:0
        layer
        text /etc/passwd app:x:00:0::/:\\napp:x:1000:0::/:
        ! the image's user "app" has UID 0 in its /etc/passwd, so its container runs as root
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"root", "0", "", "1000", "+5"})
  void what_is_no_other_name_is_not_told_here(String user) {
    rule.holdsInImage("user " + user + "\nlayer\ntext /etc/passwd root:x:0:0::/:\n");
  }

  @Test
  void a_group_of_number_0_is_not_root() {
    rule.holdsInImage(
        "user app:app\nlayer\ntext /etc/passwd app:x:1:0::/:\ntext /etc/group app:x:0:\n");
  }

  @Test
  void where_layers_are_not_to_be_read_a_number_will_do() {
    assertThat(new UserAliasOfRoot().check(unread("1000"))).isEmpty();
    assertThatThrownBy(() -> new UserAliasOfRoot().check(unread("app")).toList())
        .isInstanceOf(NotEvaluated.class)
        .hasMessage("the layers were not read");
  }

  private static ImageSubject unread(String user) {
    var config = TestConfig.of(user, 0, List.of());
    var image =
        new ImageDescription(
            "a",
            "sha256:1",
            "docker",
            config,
            new Size.Exactly(0),
            OptionalLong.empty(),
            List.of(),
            List.of());
    return ImageSubject.join(
        image, Optional.empty(), Optional.empty(), Optional.empty(), LocalDate.of(2026, 11, 21));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1000", "1000:0", "web"})
  void an_account_that_the_container_does_not_run_as_is_no_finding(String user) {
    rule.holdsInImage(
        "user "
            + user
            + "\nlayer\ntext /etc/passwd root:x:0:0::/:\\ntoor:x:0:0::/:\\nweb:x:5:5::/:\n");
  }

  @Test
  void the_alias_is_shown_with_the_USER_and_where_the_file_was_written() {
    rule.holds(
        """
        FROM debian:12-slim
        RUN useradd -o -u 0 toor
        USER toor
             ^^^^ the image's user "toor" has UID 0 in its /etc/passwd, so its container runs as root
        """,
        """
        user toor
        layer
        text /etc/passwd root:x:0:0::/:
        layer RUN /bin/sh -c useradd -o -u 0 toor # buildkit
        text /etc/passwd root:x:0:0::/:\\ntoor:x:0:0::/:
        history USER toor
        """);
  }
}
