package io.github.imagehygiene.rules.packages;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeakHashUsedTest {

  private final Trial rule = Trial.of("weak-hash-used");

  @Test
  void it_is_found_wherever_a_shell_would() {
    rule.holds(
        """
        from a as builder
        run true && echo "$SUM" \\
            | sha1sum -c
              ^^^^^^^ "sha1sum" makes a hash that two files can be made to share
        ONBUILD RUN ["openssl", "dgst", "-md5", "a"]
                                         ^^^^ "-md5" makes a hash that two files can be made to share
        RUN <<EOF
        test "$(openssl rmd160 a)" = "$SUM"
                        ^^^^^^ "rmd160" makes a hash that two files can be made to share
        EOF
        FROM b
        RUN sh -c 'shasum -a "1" a; shasum b'
                             ^^^ "\"1\"" makes a hash that two files can be made to share
                                    ^^^^^^ "shasum" makes a hash that two files can be made to share
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sha256sum -c a",
        "md5sum -c a && sha256sum -c a",
        "shasum -a 256 a",
        "shasum -a $A a",
        "openssl dgst -sha256 a",
        "openssl x509 -sha1 -in a -noout -fingerprint -sha256",
        "echo md5sum",
        "apt-get install md5sum"
      })
  void better_hashes_and_other_words_are_let_pass(String command) {
    rule.holds("FROM a\nRUN " + command + "\n");
  }
}
