package io.github.imagehygiene.rules.user;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuplicateUidOrGidTest {

  private final Trial rule = Trial.of("duplicate-uid-or-gid");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "# a comment",
        "#b:x:5:5::/:",
        "b",
        "b:x",
        "b:x:",
        "b:x:five:5::/:",
        "b:x::5::/:",
        "+",
        "+::::::",
        "+b:x:5:5::/:",
        "+@staff:x:5:::/:",
        "-b:x:5:5::/:",
        "a:x:5:5::/:",
        "b:x:55:5::/:",
        "b:x:-5:5::/:"
      })
  void what_has_no_number_or_is_no_account_shares_none(String line) {
    rule.holdsInImage("layer\ntext /etc/passwd root:x:0:0::/:\\na:x:5:5::/:\\n" + line + "\\n\n");
    rule.holdsInImage("layer\ntext /etc/group root:x:0:\\na:x:5:\\n" + line + "\\n\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"b:x:5:6::/:", "b::05:6", "  b:x:+5:", "b:x:5"})
  void a_number_is_one_however_it_is_written(String line) {
    rule.holdsInImage(
        """
        layer
        text /etc/passwd a:x:5:5::/:\\n%s
        ! accounts "a" and "b" share UID 5, so they are one to the kernel
        """
            .formatted(line));
  }

  @Test
  void accounts_and_groups_have_numbers_of_their_own() {
    rule.holdsInImage("layer\ntext /etc/passwd a:x:5:7::/:\ntext /etc/group b:x:5:\\nc:x:7:\n");
    rule.holdsInImage("layer\ntext /etc/passwd a:x:5:7::/:\\nb:x:6:7::/:\n");
  }

  @Test
  void each_number_is_one_finding() {
    rule.holdsInImage(
        """
        layer
        text /etc/passwd a:x:5:5::/:\\nb:x:5:6::/:\\nc:x:5:7::/:\\nd:x:8:8::/:\\ne:x:8:8::/:
        text /etc/group root:x:0:\\nadmin:x:0:
        ! accounts "a" and "c" (and 1 more) share UID 5, so they are one to the kernel
        ! accounts "d" and "e" share UID 8, so they are one to the kernel
        ! groups "root" and "admin" share GID 0, so they are one to the kernel
        """);
  }

  @Test
  void another_name_of_root_is_told_whoever_the_container_runs_as() {
    rule.holdsInImage(
        """
        user 1000
        layer
        text /etc/passwd root:x:0:0::/:\\ntoor:x:0:0::/:
        ! accounts "root" and "toor" share UID 0, so they are one to the kernel
        """);
    rule.holds(
        """
        FROM debian:12-slim
        RUN useradd -o -u 0 toor
        ^^^^^^^^^^^^^^^^^^^^^^^^ accounts "root" and "toor" share UID 0, so they are one to the kernel
        USER 1000
        """,
        """
        user 1000
        layer
        text /etc/passwd root:x:0:0::/:
        layer RUN /bin/sh -c useradd -o -u 0 toor # buildkit
        text /etc/passwd root:x:0:0::/:\\ntoor:x:0:0::/:
        history USER 1000
        """);
  }

  @Test
  void images_without_the_files_or_without_lines_in_them_are_fine() {
    rule.holdsInImage("layer\nfile /app 1\n");
    rule.holdsInImage("layer\ntext /etc/passwd\ntext /etc/group\n");
  }

  @Test
  void what_the_container_sees_counts() {
    rule.holdsInImage(
        "layer\ntext /etc/passwd a:x:5:5::/:\\nb:x:5:5::/:\nlayer\ntext /etc/passwd a:x:5:5::/:\n");
    rule.holdsInImage(
        """
        layer
        text /nix/store/1/etc/passwd a:x:5:5::/:\\nb:x:5:5::/:
        symlink /etc/passwd /nix/store/1/etc/passwd
        ! accounts "a" and "b" share UID 5, so they are one to the kernel
        """);
    rule.isNotEvaluated(
        "/etc/passwd is no regular file", "layer\ndir /etc/passwd\ntext /etc/group a:x:5:\n");
  }

  @Test
  void a_pair_of_the_base_image_is_its_own() {
    String dockerfile = "FROM debian:12-slim\nRUN useradd c\nUSER 1000\n";
    String base = "layer\ntext /etc/passwd a:x:5:5::/:\\nb:x:5:5::/:\n";
    rule.holds(
        dockerfile,
        "user 1000\n"
            + base
            + "layer RUN /bin/sh -c useradd c # buildkit\n"
            + "text /etc/passwd a:x:5:5::/:\\nb:x:5:5::/:\\nc:x:7:7::/:\nhistory USER 1000\n");
    rule.holds("FROM debian:12-slim\nUSER 1000\n", "user 1000\n" + base + "history USER 1000\n");
    rule.holds(
        """
        FROM debian:12-slim
        RUN useradd c
        ^^^^^^^^^^^^^ accounts "a" and "c" (and 1 more) share UID 5, so they are one to the kernel
        USER 1000
        """,
        "user 1000\n"
            + base
            + "layer RUN /bin/sh -c useradd c # buildkit\n"
            + "text /etc/passwd a:x:5:5::/:\\nb:x:5:5::/:\\nc:x:5:7::/:\nhistory USER 1000\n");
  }

  @Test
  void a_number_that_was_changed_makes_the_pair_an_own_one() {
    rule.holds(
        """
        FROM debian:12-slim
        RUN usermod -o -u 5 b
        ^^^^^^^^^^^^^^^^^^^^^ accounts "a" and "b" share UID 5, so they are one to the kernel
        USER 1000
        """,
        """
        user 1000
        layer
        text /etc/passwd a:x:5:5::/:\\nb:x:6:6::/:
        layer RUN /bin/sh -c usermod -o -u 5 b # buildkit
        text /etc/passwd a:x:5:5::/:\\nb:x:5:6::/:
        history USER 1000
        """);
  }

  @Test
  void on_scratch_all_is_own() {
    rule.holds(
        """
        FROM scratch
        COPY passwd /etc/passwd
        ^^^^^^^^^^^^^^^^^^^^^^^ accounts "a" and "b" share UID 5, so they are one to the kernel
        """,
        """
        layer COPY passwd /etc/passwd # buildkit
        text /etc/passwd a:x:5:5::/:\\nb:x:5:5::/:
        """);
  }
}
