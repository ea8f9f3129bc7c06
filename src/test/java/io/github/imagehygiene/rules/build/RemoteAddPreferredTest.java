package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteAddPreferredTest {

  private final Trial rule = Trial.of("remote-add-preferred");

  @Test
  void the_first_and_the_last_command_are_looked_at() {
    rule.holds(
        """
        from a as builder
        ARG V
        ENV W=1
        run wget -q "https://a/$V/${W}" && \\
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^ "wget" fetches what ADD can fetch
            true && curl -LO https://b
                    ^^^^^^^^^^^^^^^^^^ "curl" fetches what ADD can fetch
        ONBUILD RUN ["wget", "-O", "b", "https://a"]
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "wget" fetches what ADD can fetch
        RUN <<EOF
        curl --retry 3 https://a > b
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "curl" fetches what ADD can fetch
        x
        EOF
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x && curl -O https://a/b && y",
        "curl -O https://a/b && tar x && rm b",
        "curl https://a",
        "curl -o /dev/null https://a",
        "wget https://a -O /dev/null",
        "curl https://a | tar x",
        "if x; then curl -O https://a/b; fi",
        "(curl -O https://a/b)",
        "x || curl -O https://a/b",
        "curl -O https://a/b || true",
        "curl -u a:b -O https://a/b",
        "curl -sHA:b -O https://a/b",
        "curl -A x -O https://a/b",
        "curl -X POST -o b https://a",
        "curl -k -O https://a/b",
        "wget --header=a:b https://a",
        "wget -r https://a",
        "curl -O https://a/{b,c}",
        "curl -O https://a/b https://a/c",
        "curl -O https://a/$B",
        "V=2; x; curl -O https://a/$V",
        "curl -O ftp://a/b",
        "sudo curl -O https://a/b",
        "git clone https://a/b.git",
        "# nothing",
        "[]"
      })
  void what_ADD_cannot_do_is_let_pass(String script) {
    rule.holds("FROM a\nARG V=1\nRUN " + script + "\n");
  }

  @Test
  void clones_count_if_asked_for() {
    rule.under("rules: {remote-add-preferred: {level: info, gitToo: true}}")
        .holds(
            """
            FROM a
            RUN git clone --depth 1 -b v1 https://a/b.git /b
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ "git" fetches what ADD can fetch
            RUN git clone --recursive https://a/b.git
            RUN git -C /a clone https://a/b.git
            RUN git fetch https://a/b.git
            """);
  }
}
