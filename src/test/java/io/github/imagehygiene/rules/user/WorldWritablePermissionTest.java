package io.github.imagehygiene.rules.user;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorldWritablePermissionTest {

  private final Trial rule = Trial.of("world-writable-permission");

  @Test
  void every_way_to_set_a_mode_counts() {
    rule.holds(
        """
        from a
        arg MODE=0666
        add --chown=1 \\
            --chmod=$MODE a /a
            ^^^^^^^^^^^^^ mode 0666 lets every user of the container write
        ONBUILD COPY --chmod=007 a /a
                     ^^^^^^^^^^^ mode 007 lets every user of the container write
        RUN ["chmod", "-R", "o+w", "/a"]
                             ^^^ mode o+w lets every user of the container write
        RUN <<EOF
        sh -c 'mkdir -pm 777 /a'
                         ^^^ mode 777 lets every user of the container write
        sudo install -m777 a /a
                       ^^^ mode 777 lets every user of the container write
        find /a -type d -exec chmod 777 {} +
                                    ^^^ mode 777 lets every user of the container write
        chmod 777 /tmp/a /b
              ^^^ mode 777 lets every user of the container write
        EOF
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "COPY --chmod=775 a /a",
        "COPY --chmod=$UNKNOWN a /a",
        "COPY --chmod=777 a /tmp/",
        "RUN chmod -w a; chmod +x a; chmod 1777 /a; chmod a+rwt /a",
        "RUN chmod 777 /var/tmp/a /tmp",
        "RUN chmod $UNKNOWN /a",
        "RUN echo chmod 777 /a; umask 000",
        "RUN chmod --reference=777 a"
      })
  void other_modes_and_places_are_let_pass(String instruction) {
    rule.holds("FROM a\nARG UNKNOWN\n" + instruction + "\n");
  }
}
