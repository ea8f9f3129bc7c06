package io.github.imagehygiene.rules.user;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExecutableOwnedByRuntimeUserTest {

  private final Trial rule = Trial.of("executable-owned-by-runtime-user");

  @Test
  void scripts_binaries_and_parts_of_the_system_count_wherever_they_are_copied() {
    rule.holds(
        """
        FROM a
        ARG APP=app
        copy \\
          --chown=$APP:$APP ["a file", "lib.so", "/srv/"]
          ^^^^^^^^^^^^^^^^^ "lib.so" belongs to "app:app", so who breaks into the container may change it
        ADD --chown=app https://example.com/x /etc/../usr/bin/x
            ^^^^^^^^^^^ "/etc/../usr/bin/x" belongs to "app", so who breaks into the container may change it
        COPY --chown=app <<EOF /srv/run.sh
             ^^^^^^^^^^^ "/srv/run.sh" belongs to "app", so who breaks into the container may change it
        --chown=app run.sh
        EOF
        ONBUILD COPY --chown=app *.py /srv/
                     ^^^^^^^^^^^ "*.py" belongs to "app", so who breaks into the container may change it
        COPY --chown=root:app --chmod=g+w a.sh /srv/
             ^^^^^^^^^^^^^^^^ "a.sh" belongs to "root:app", so who breaks into the container may change it
        COPY --chown=10001 --chmod=0755 a.sh /srv/
             ^^^^^^^^^^^^^ "a.sh" belongs to "10001", so who breaks into the container may change it
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.zsh", "index.php", "job.timer", "a.socket", "a.ps1", "liba.so.1.2"})
  void scripts_of_all_shells_libraries_and_units_of_systemd_count(String file) {
    rule.holds(
        "FROM a\nCOPY --chown=app %1$s /srv/\n     ^^^^^^^^^^^ \"%1$s\" belongs to \"app\", so who breaks into the container may change it\n"
            .formatted(file));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "COPY a.sh /usr/bin/",
        "COPY --chown=root:root a.sh /usr/bin/",
        "COPY --chown=0 a.sh /usr/bin/",
        "COPY --chown=0:0 a.sh /usr/bin/",
        "COPY --chown=root:app a.sh /usr/bin/",
        "COPY --chown=root:app --chmod=750 a.sh /usr/bin/",
        "COPY --chown=app:app --chmod=555 a.sh /usr/bin/",
        "COPY --chown=app --chmod=$MODE a.sh /usr/bin/",
        "COPY --chown=$USER a.sh /usr/bin/",
        "COPY --chown=10001:0 a.sh /usr/bin/",
        "COPY --chown=10001:root --chmod=775 a.sh /usr/bin/",
        "COPY --chown=app . /usr/src/app",
        "COPY --chown=app html /usr/share/nginx/html",
        "COPY --chown=app a.jar /app/app.jar",
        "COPY --chown=app a /binary/a",
        "COPY --chown=app a bin/",
        "COPY --chown=app a $TARGET",
      })
  void root_data_and_the_unknown_are_let_pass(String copy) {
    rule.holds("FROM a\n" + copy + "\n");
  }

  @Test
  void only_what_ships_counts() {
    rule.holds(
        """
        FROM a AS base
        COPY --chown=app a.sh /srv/
             ^^^^^^^^^^^ "a.sh" belongs to "app", so who breaks into the container may change it
        FROM a AS build
        COPY --chown=app a.sh /srv/
        FROM base
        COPY --from=build /srv/b /srv/b
        """);
  }

  @Test
  void what_counts_can_be_set() {
    rule.under(
            """
            rules:
              executable-owned-by-runtime-user:
                sensitivePaths: /app
                riskyExtensions: .js
                allowGroupZero: false
            """)
        .holds(
            """
            FROM a
            COPY --chown=app a /usr/bin/
            COPY --chown=10001:0 a /app/
                 ^^^^^^^^^^^^^^^ "/app/" belongs to "10001:0", so who breaks into the container may change it
            COPY --chown=app index.js /srv/
                 ^^^^^^^^^^^ "index.js" belongs to "app", so who breaks into the container may change it
            """);
    rule.under("rules:\n  executable-owned-by-runtime-user:\n    anyChown: true\n")
        .holds(
            """
            FROM a
            COPY --chown=root data /data
            COPY --chown=app data /data
                 ^^^^^^^^^^^ "/data" belongs to "app", so who breaks into the container may change it
            """);
  }
}
