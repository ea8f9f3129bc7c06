package io.github.imagehygiene.rules.base;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Examples are tried on 2026-11-21. */
class OsReleaseEndOfLifeTest {

  private final Trial rule = Trial.of("os-release-end-of-life");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ID=wolfi\\nVERSION_ID=20230201",
        "ID=alpine\\nVERSION_ID=3.14.0_alpha20210212",
        "ID=debian\\nPRETTY_NAME=\"Debian GNU/Linux trixie/sid\"",
        "ID=debian\\nVERSION_ID=\"10",
        "ID=acme\\nVERSION_ID=1\\nID_LIKE=debian",
        "",
        "\\0\\1\\2"
      })
  void what_is_rolling_or_unknown_is_no_finding(String text) {
    rule.holdsInImage("layer\ntext /etc/os-release " + text + "\n");
  }

  @Test
  void no_file_is_no_finding() {
    rule.holdsInImage("layer\nfile /app 1\n");
  }

  @Test
  void the_file_that_a_container_sees_counts() {
    rule.holdsInImage(
        """
        layer
        text /etc/os-release ID=debian\\nVERSION_ID=10
        layer
        text /etc/os-release ID=debian\\nVERSION_ID=13
        """);
    rule.holdsInImage(
        """
        layer
        text /usr/lib/os-release ID=debian\\nVERSION_ID=10
        symlink /etc/os-release ../usr/lib/os-release
        layer
        delete /usr/lib/os-release
        """);
  }

  @Test
  void Fedora_keeps_it_elsewhere() {
    rule.holdsInImage(
        """
        layer
        text /usr/lib/os.release.d/os-release-container ID=fedora\\nVERSION_ID=38
        symlink /usr/lib/os-release os.release.d/os-release-container
        symlink /etc/os-release ../usr/lib/os-release
        ! fedora 38 has had no security updates since 2024-05-21
        """);
  }

  @Test
  void a_link_to_what_was_not_read_is_no_answer() {
    rule.isNotEvaluated(
        "/etc/os-release leads to /data/os, which was not read",
        "layer\ntext /data/os ID=debian\nsymlink /etc/os-release /data/os\n");
  }

  @Test
  void an_instruction_that_wrote_it_is_shown() {
    rule.holds(
        """
        FROM scratch
        ADD rootfs.tar /
        ^^^^^^^^^^^^^^^^ debian 10 has had no security updates since 2024-06-30
        """,
        """
        layer ADD rootfs.tar / # buildkit
        text /etc/os-release ID=debian\\nVERSION_ID=10
        """);
  }

  @Test
  void the_last_day_of_the_grace_is_good() {
    String image = "layer\ntext /etc/os-release ID=debian\\nVERSION_ID=11\n";
    rule.under("rules: {os-release-end-of-life: {graceDays: 82}}\n").holdsInImage(image);
    rule.under("rules: {os-release-end-of-life: {graceDays: 81}}\n")
        .holdsInImage(image + "! debian 11 has had no security updates since 2026-08-31\n");
  }
}
