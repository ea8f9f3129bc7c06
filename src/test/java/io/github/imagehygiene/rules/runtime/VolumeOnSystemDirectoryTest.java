package io.github.imagehygiene.rules.runtime;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VolumeOnSystemDirectoryTest {

  private final Trial rule = Trial.of("volume-on-system-directory");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/dev",
        "/dev/shm",
        "/proc/1/fd",
        "/sys",
        "/etc",
        "/usr",
        "/usr/lib",
        "/bin",
        "/boot"
      })
  void such_places_belong_to_the_system(String path) {
    rule.holds(
        "FROM a\nVOLUME %s\n       %s a volume at \"%s\" covers what belongs to the system\n"
            .formatted(path, "^".repeat(path.length()), path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/etc/nginx/certs",
        "/usr/share/nginx/html",
        "/usr/share/elasticsearch/data",
        "/usr/src/app",
        "/usr/local/tomcat/webapps",
        "/usr/lib/unifi/data",
        "/lib/modules",
        "/var/lib/mysql",
        "/tmp",
        "/run",
        "/var/run",
        "/home",
        "/process",
        "/devel/sys",
        "/etcetera",
        "/app/etc",
        "C:/etc",
        "etc"
      })
  void what_programs_keep_is_theirs(String path) {
    rule.holds("FROM a\nVOLUME " + path + "\n");
    rule.holds("FROM a\nVOLUME [\"" + path + "\"]\n");
  }

  @Test
  void dots_and_slashes_do_not_hide_it() {
    rule.holds(
        """
        FROM a
        volume /etc/ "/var/../proc" \\
               ^^^^^ a volume at "/etc/" covers what belongs to the system
                     ^^^^^^^^^^^^^^ a volume at "/var/../proc" covers what belongs to the system
          //sys/. /etc/../srv
          ^^^^^^^ a volume at "//sys/." covers what belongs to the system
        """);
  }

  @Test
  void a_variable_counts_where_it_is_known() {
    rule.holds(
        """
        FROM a
        ARG D=/etc
        VOLUME $D $D/app $NEVER /${NEVER}
               ^^ a volume at "/etc" covers what belongs to the system
        VOLUME ["${D}"]
                ^^^^^^ a volume at "/etc" covers what belongs to the system
        """);
  }

  @Test
  void stages_and_triggers_are_looked_at_too() {
    rule.holds(
        """
        FROM a AS build
        VOLUME /usr
               ^^^^ a volume at "/usr" covers what belongs to the system
        FROM b
        ONBUILD VOLUME ["/proc"]
                        ^^^^^^^ a volume at "/proc" covers what belongs to the system
        """);
  }

  @Test
  void of_what_is_in_no_volume_nothing_counts() {
    rule.holds("FROM a\n# VOLUME /etc\nRUN <<EOF\nVOLUME /etc\nEOF\nRUN echo VOLUME /etc\n");
  }

  @Test
  void where_the_image_was_looked_at_it_decides() {
    rule.holds(
        """
        FROM debian:12-slim
        VOLUME /etc/
               ^^^^^ a volume at "/etc/" covers what belongs to the system
        """,
        "layer\nvolume /etc\nhistory VOLUME [/etc/]\n");
    rule.holds("FROM debian:12-slim\nVOLUME /etc\n", "layer\nvolume /data\n");
  }

  @Test
  void other_places_can_be_named() {
    rule.under("rules: {volume-on-system-directory: {directories: '/opt, /srv/*'}}")
        .holds(
            """
            FROM a
            VOLUME /etc /opt /opt/a /srv /srv/a/b
                        ^^^^ a volume at "/opt" covers what belongs to the system
                                         ^^^^^^^^ a volume at "/srv/a/b" covers what belongs to the system
            """);
  }
}
