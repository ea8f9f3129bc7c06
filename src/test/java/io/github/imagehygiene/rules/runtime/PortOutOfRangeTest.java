package io.github.imagehygiene.rules.runtime;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class PortOutOfRangeTest {

  private final Trial rule = Trial.of("port-out-of-range");

  @Test
  void every_word_is_looked_at() {
    rule.holds(
        """
        FROM a
        expose 80 \\
          65536/tcp 0
          ^^^^^^^^^ "65536" is not within 1 to 65535
                    ^ "0" is not within 1 to 65535
        ONBUILD EXPOSE 70000
                       ^^^^^ "70000" is not within 1 to 65535
        """);
  }

  @Test
  void both_ends_of_a_range_are_looked_at() {
    rule.holds(
        """
        FROM a
        EXPOSE 40000-80000/tcp 9-8 1-65535
               ^^^^^^^^^^^^^^^ "40000-80000" is not within 1 to 65535
                               ^^^ "9-8" ends below its start
        """);
  }

  @Test
  void a_number_of_any_length_is_too_large() {
    rule.holds(
        """
        FROM a
        EXPOSE 99999999999999999999999999999999
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "99999999999999999999999999999999" is not within 1 to 65535
        """);
  }

  @Test
  void a_variable_counts_by_its_value_if_that_is_known() {
    rule.holds(
        """
        ARG OUTER=70000
        FROM a
        ARG OUTER
        ARG PORT
        ENV PORTS="80 90000"
        EXPOSE $OUTER
               ^^^^^^ "70000" is not within 1 to 65535
        EXPOSE $PORT $NEVER 40000-$PORT
        EXPOSE "$PORTS"
               ^^^^^^^^ "90000" is not within 1 to 65535
        """);
  }

  @Test
  void the_port_of_the_container_counts() {
    rule.holds(
        """
        FROM a
        EXPOSE 70000:80
        RUN <<EOF
        EXPOSE 70000
        EOF
        """);
  }
}
