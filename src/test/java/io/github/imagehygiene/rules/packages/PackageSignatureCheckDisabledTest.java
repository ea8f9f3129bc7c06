package io.github.imagehygiene.rules.packages;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageSignatureCheckDisabledTest {

  private final Trial rule = Trial.of("package-signature-check-disabled");

  @Test
  void it_is_found_wherever_a_shell_would() {
    rule.holds(
        """
        from a
        run true && apt-get \\
            --allow-unauthenticated \\
            ^^^^^^^^^^^^^^^^^^^^^^^ with --allow-unauthenticated packages are installed that nobody has signed
            install x
        ONBUILD RUN ["rpm", "-i", "--nodigest", "x.rpm"]
                                   ^^^^^^^^^^ with --nodigest packages are installed that nobody has signed
        RUN <<EOF
        sh -c "yum --setopt=gpgcheck=0 install x"
                   ^^^^^^^^^^^^^^^^^^^ with --setopt=gpgcheck=0 packages are installed that nobody has signed
        echo 'deb [trusted=yes] http://a b c' > /etc/apt/sources.list
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ with 'deb [trusted=yes] http://a b c' packages are installed that nobody has signed
        EOF
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apk add x | grep -- --allow-untrusted",
        "apt-get update && echo --force-yes",
        "yum install gpgcheck=0x",
        "$APK --allow-untrusted add x"
      })
  void the_words_elsewhere_are_let_pass(String command) {
    rule.holds("FROM a\nRUN " + command + "\n");
  }
}
