package io.github.imagehygiene.rules.packages;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadPipedToInterpreterTest {

  private final Trial rule = Trial.of("download-piped-to-interpreter");

  @Test
  void it_is_found_wherever_a_shell_would() {
    rule.holds(
        """
        from a as builder
        run true && curl -fsSL \\
                    ^^^^^^^^^^^^ what "curl" downloads is run by "bash" before it can be checked
            # a comment
            "$URL" \\
            | sudo -E bash -
        ONBUILD RUN wget -qO - https://a | python3
                    ^^^^^^^^^^^^^^^^^^^^ what "wget" downloads is run by "python3" before it can be checked
        RUN ["sh", "-c", "curl https://a | sh -s -- -y"]
                          ^^^^^^^^^^^^^^ what "curl" downloads is run by "sh" before it can be checked
        RUN <<EOF
        curl https://a | sed 's/a/b/' | tee /a | zsh
        ^^^^^^^^^^^^^^ what "curl" downloads is run by "zsh" before it can be checked
        EOF
        FROM b
        RUN (curl https://a || exit 1) | php -- --install-dir=/bin
             ^^^^^^^^^^^^^^ what "curl" downloads is run by "php" before it can be checked
        """);
  }

  @Test
  void a_substitution_hands_it_on_as_well() {
    rule.holds(
        """
        FROM a
        RUN bash <(curl -s https://a) --yes
                   ^^^^^^^^^^^^^^^^^ what "curl" downloads is run by "bash" before it can be checked
        RUN sh -c "$(curl https://a | tr -d '\\r')" "" --unattended
                     ^^^^^^^^^^^^^^ what "curl" downloads is run by "sh" before it can be checked
        RUN eval `wget -O- https://a`
                  ^^^^^^^^^^^^^^^^^^ what "wget" downloads is run by "eval" before it can be checked
        RUN source <(curl https://a)
                     ^^^^^^^^^^^^^^ what "curl" downloads is run by "source" before it can be checked
        RUN python3 -c "$(curl https://a)" x
                          ^^^^^^^^^^^^^^ what "curl" downloads is run by "python3" before it can be checked
        RUN bash < <(curl https://a)
                     ^^^^^^^^^^^^^^ what "curl" downloads is run by "bash" before it can be checked
        RUN bash <<< "$(curl https://a)"
                        ^^^^^^^^^^^^^^ what "curl" downloads is run by "bash" before it can be checked
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "curl https://a | tar xz",
        "curl https://a | gpg --dearmor -o /b",
        "curl https://a | gpg -d | sh",
        "curl https://a | jq -r .b | sh",
        "curl https://a | python3 -c 'import sys'",
        "curl https://a | python3 -m json.tool",
        "curl https://a | perl -ne print",
        "curl https://a | node b.js",
        "curl https://a | sh b.sh",
        "curl https://a | sh -c 'cat > /b'",
        "curl https://a | xargs -n1 sh",
        "curl https://a | sudo tee /b",
        "curl -o b https://a | sh",
        "curl -O https://a/b | sh",
        "curl https://a > b | sh",
        "wget https://a/b | sh",
        "curl https://a; echo b | sh",
        "echo 'curl https://a | sh'",
        "bash b.sh \"$(curl https://a)\"",
        "sh -c \"V=$(curl https://a) && echo $V\"",
        "V=$(curl https://a) sh b.sh",
        "bash \"$D/b-$(curl https://a).sh\"",
        "eval \"$(curl https://a | jq -r .b)\"",
        "export V=$(curl https://a | bash-version)"
      })
  void data_is_no_code(String script) {
    rule.holds("FROM a\nRUN " + script + "\n");
  }

  @Test
  void scripts_of_other_shells_are_not_read() {
    rule.holds("FROM a\nSHELL [\"pwsh\"]\nRUN curl https://a | sh\n");
    rule.holds("FROM a\nRUN <<EOF\n#!/usr/bin/python3\ncurl | sh\nEOF\n");
    rule.holds("FROM a\nCOPY <<EOF /b\ncurl https://a | sh\nEOF\n");
  }
}
