package io.github.imagehygiene.rules.packages;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeakTlsVersionTest {

  private final Trial rule = Trial.of("weak-tls-version");

  @Test
  void it_is_found_wherever_a_shell_would() {
    rule.holds(
        """
        from a as builder
        run true && curl \\
            -1sLf "$URL"
            ^^^^^ with -1sLf curl agrees to a version of TLS that is broken
        ONBUILD RUN ["curl", "--tls-max", "1.1", "https://a"]
                              ^^^^^^^^^ with --tls-max curl agrees to a version of TLS that is broken
        RUN <<EOF
        bash -c 'wget "--secure-protocol=SSLv3" https://a'
                      ^^^^^^^^^^^^^^^^^^^^^^^^^ with "--secure-protocol=SSLv3" wget agrees to a version of TLS that is broken
        EOF
        FROM b
        RUN ./mvnw -Dhttps.protocols=TLSv1.1 package
                   ^^^^^^^^^^^^^^^^^^^^^^^^^ with -Dhttps.protocols=TLSv1.1 mvnw agrees to a version of TLS that is broken
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "curl --tlsv1.2 https://a",
        "curl --tlsv1.3 --tls-max 1.3 https://a",
        "curl --tls-max $V https://a",
        "curl -H -1 https://a",
        "curl https://a | head -1",
        "ls -1",
        "echo curl -1",
        "wget --secure-protocol=auto https://a",
        "wget --secure-protocol=PFS https://a",
        "mvn -Dhttps.protocols=TLSv1.2 package",
        "mvn -Dhttps.protocols=TLSv1,TLSv1.1,TLSv1.2 package"
      })
  void new_versions_and_other_words_are_let_pass(String command) {
    rule.holds("FROM a\nRUN " + command + "\n");
  }
}
