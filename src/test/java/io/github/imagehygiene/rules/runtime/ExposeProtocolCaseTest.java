package io.github.imagehygiene.rules.runtime;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class ExposeProtocolCaseTest {

  private final Trial rule = Trial.of("expose-protocol-case");

  @Test
  void a_protocol_from_a_variable_counts() {
    rule.holds(
        """
        FROM a
        ARG P=UDP
        expose 53/$P
               ^^^^^ the protocol "UDP" is not in lower case
        """);
  }

  @Test
  void an_unknown_protocol_is_another_rules_business() {
    rule.holds(
        """
        FROM a
        EXPOSE 80/HTTP 80/$X 80/tcp
        """);
  }

  @Test
  void a_trigger_is_read() {
    rule.holds(
        """
        FROM a
        ONBUILD EXPOSE 80/Tcp
                       ^^^^^^ the protocol "Tcp" is not in lower case
        """);
  }
}
