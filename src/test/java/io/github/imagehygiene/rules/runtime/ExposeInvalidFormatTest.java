package io.github.imagehygiene.rules.runtime;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class ExposeInvalidFormatTest {

  private final Trial rule = Trial.of("expose-invalid-format");

  @Test
  void a_place_on_the_host_is_told_however_it_is_written() {
    rule.holds(
        """
        FROM a
        expose \\
          ::1:8080:80/tcp \\
          ^^^^^^^^^^^^^^^ "::1:8080:80/tcp" names a place on the host, which only docker run -p can
          "1:2"
          ^^^^^ "1:2" names a place on the host, which only docker run -p can
        """);
  }

  @Test
  void a_trigger_is_read() {
    rule.holds(
        """
        FROM a
        ONBUILD EXPOSE 80/quic
                       ^^^^^^^ "80/quic" has a protocol that is neither tcp, udp nor sctp
        """);
  }

  @Test
  void what_is_not_known_is_no_finding() {
    rule.holds(
        """
        FROM a
        ARG P
        EXPOSE $P ${P}:80 80/$P 80/TCP 80/sctp
        """);
  }
}
