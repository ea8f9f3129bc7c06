package io.github.imagehygiene.rules.packages;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectMayDowngradeTest {

  private final Trial rule = Trial.of("redirect-may-downgrade");

  @Test
  void it_is_found_wherever_a_shell_would() {
    rule.holds(
        """
        from a as builder
        ARG SITE=https://a
        run true && curl \\
            --location "$SITE/b"
            ^^^^^^^^^^ --location lets curl follow redirects from https:// to http:// as well
        ONBUILD RUN ["wget", "HTTPS://a"]
                      ^^^^ wget follows redirects from https:// to http:// as well
        RUN <<EOF
        bash -c 'curl -sL "https://a/$B"'
                      ^^^ -sL lets curl follow redirects from https:// to http:// as well
        EOF
        FROM b
        RUN sha256sum -c c && curl -L --proto =http,https https://a | tar x
                                   ^^ -L lets curl follow redirects from https:// to http:// as well
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "curl https://a",
        "curl -L http://a",
        "curl -L \"$URL\"",
        "curl -L --proto '=https' https://a",
        "curl --proto \\=https -L https://a",
        "curl -L --proto-redir =https https://a",
        "curl -L --proto -all,https https://a",
        "curl -L --proto $P https://a",
        "curl -LO https://a/b && echo $SUM b | sha256sum -c",
        "curl -LO https://a/b && gpg --verify b.asc b",
        "wget --max-redirect=0 https://a",
        "echo wget https://a"
      })
  void a_known_end_and_a_check_are_let_pass(String command) {
    rule.holds("FROM a\nRUN " + command + "\n");
  }
}
