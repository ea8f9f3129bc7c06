package io.github.imagehygiene.rules.runtime;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class PortNotAllowedTest {

  private final Trial rule = Trial.of("port-not-allowed");

  @Test
  void a_range_must_lie_within_one_allowed() {
    rule.under(
            """
        policies:
          allowedPorts: [8080, 8000-8010, 53/udp]
        """)
        .holds(
            """
        FROM a
        EXPOSE 8000-8020 8001-8002
               ^^^^^^^^^ "8000-8020" is none of the ports allowed: 8080, 8000-8010, 53/udp
        """);
  }

  @Test
  void a_feeders_port_and_an_unknown_one_do_not_count() {
    rule.under(
            """
        policies:
          allowedPorts: [8080, 8000-8010, 53/udp]
        """)
        .holds(
            """
        FROM a AS b
        EXPOSE 1
        FROM c
        COPY --from=b /x /x
        EXPOSE $P 99999 x
        """);
  }

  @Test
  void without_a_policy_all_are_allowed() {
    rule.holds(
        """
        FROM a
        EXPOSE 1
        """);
  }
}
