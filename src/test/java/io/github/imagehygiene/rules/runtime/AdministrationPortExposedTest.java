package io.github.imagehygiene.rules.runtime;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class AdministrationPortExposedTest {

  private final Trial rule = Trial.of("administration-port-exposed");

  @Test
  void what_ships_counts_with_the_stages_it_builds_on() {
    rule.holds(
        """
        FROM a AS b
        EXPOSE 22
               ^^ "22" exposes port 22, by which machines are administered
        FROM c
        EXPOSE 23
        FROM b
        """);
  }

  @Test
  void ranges_and_variables_are_looked_into() {
    rule.holds(
        """
        FROM a
        ARG PORT=22
        expose 80 $PORT \\
                  ^^^^^ "22" exposes port 22, by which machines are administered
          22-23/TCP
          ^^^^^^^^^ "22-23/TCP" exposes port 22, by which machines are administered
        EXPOSE ${PORT:+80} $NEVER $PORT/udp 222
        """);
  }

  @Test
  void the_port_of_the_container_counts() {
    rule.holds(
        """
        FROM a
        EXPOSE 22:80 2222:22
                     ^^^^^^^ "2222:22" exposes port 22, by which machines are administered
        """);
  }

  @Test
  void other_ports_can_be_named() {
    rule.under(
            """
        rules:
          administration-port-exposed:
            ports: 8000
        """)
        .holds(
            """
        FROM a
        EXPOSE 22 8000
                  ^^^^ "8000" exposes port 8000, by which machines are administered
        """);
  }
}
