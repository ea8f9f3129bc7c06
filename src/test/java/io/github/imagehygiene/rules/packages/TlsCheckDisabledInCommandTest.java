package io.github.imagehygiene.rules.packages;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsCheckDisabledInCommandTest {

  private final Trial rule = Trial.of("tls-check-disabled-in-command");

  @Test
  void it_is_found_wherever_a_shell_would() {
    rule.holds(
        """
        from a
        run true && wget \\
            --no-check-certificate https://a
            ^^^^^^^^^^^^^^^^^^^^^^ --no-check-certificate lets wget download from whoever answers: no certificate is checked
        ONBUILD RUN ["curl", "-sk", "https://a"]
                              ^^^ -sk lets curl download from whoever answers: no certificate is checked
        RUN <<EOF
        bash -c 'curl --insecure "$URL"'
                      ^^^^^^^^^^ --insecure lets curl download from whoever answers: no certificate is checked
        EOF
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "curl -k https://localhost:8443/x",
        "curl -k https://user:secret@127.0.0.1/x",
        "curl -k https://[::1]:1/x",
        "curl -o k https://a",
        "curl https://a | grep -k",
        "echo curl -k https://a"
      })
  void internal_hosts_and_other_words_are_let_pass(String command) {
    rule.holds("FROM a\nRUN " + command + "\n");
  }

  @Test
  void which_hosts_are_internal_can_be_set() {
    rule.under("rules:\n  tls-check-disabled-in-command:\n    internalHosts: ['*.corp']\n")
        .holds(
            """
            FROM a
            RUN curl -k https://a.corp/x
            RUN curl -k https://a.corp/x https://b/x
                     ^^ -k lets curl download from whoever answers: no certificate is checked
            """);
  }

  @Test
  void pip_may_be_a_module_of_python() {
    rule.holds(
        """
        FROM a
        RUN python3 -m pip install --trusted-host pypi.org x
                                   ^^^^^^^^^^^^^^ --trusted-host lets python3 download from whoever answers: no certificate is checked
        RUN python3 run.py --trusted-host x
        """);
  }
}
