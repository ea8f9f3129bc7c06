package io.github.imagehygiene.rules.user;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordSetAtBuildTest {

  private final Trial rule = Trial.of("password-set-at-build");

  @Test
  void every_way_to_set_one_counts() {
    rule.holds(
        """
        from a
        run chpasswd < /x
            ^^^^^^^^^^^^^ chpasswd sets a password that is then the same in every container
        ONBUILD RUN useradd \\
                    ^^^^^^^^^ useradd sets a password that is then the same in every container
            -p "$HASH" a
        RUN <<EOF
        usermod --password=x a
        ^^^^^^^^^^^^^^^^^^^^^^ usermod sets a password that is then the same in every container
        echo x | passwd --stdin a
                 ^^^^^^^^^^^^^^^^ passwd sets a password that is then the same in every container
        passwd -d root
        ^^^^^^^^^^^^^^ passwd sets a password that is then the same in every container
        EOF
        RUN ["sh", "-c", "sudo chpasswd"]
                               ^^^^^^^^ chpasswd sets a password that is then the same in every container
        """);
  }

  @Test
  void one_among_combined_options_counts() {
    rule.holds(
        """
        from a
        run useradd -lp x a
            ^^^^^^^^^^^^^^^ useradd sets a password that is then the same in every container
        run useradd -rpx a
            ^^^^^^^^^^^^^^ useradd sets a password that is then the same in every container
        run usermod -bpx a
            ^^^^^^^^^^^^^^ usermod sets a password that is then the same in every container
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN apt-get install chpasswd",
        "RUN chgrp root /etc/passwd; echo chpasswd",
        "RUN passwd -l root",
        "RUN useradd -p '!' a",
        "RUN usermod -p '*' a",
        "RUN useradd -m a",
        "RUN useradd -d/opt/app -r app",
        "RUN useradd -gapp app",
        "RUN useradd -rgapp -s/opt/sh app",
        "RUN usermod -aGlp app",
        "RUN usermod -lpete app",
        "RUN --mount=type=secret,id=pw chpasswd < /run/secrets/pw",
        "CMD chpasswd < /x"
      })
  void what_sets_none_is_let_pass(String instruction) {
    rule.holds("FROM a\n" + instruction + "\n");
  }
}
