package io.github.imagehygiene.rules.user;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SudoUsedTest {

  private final Trial rule = Trial.of("sudo-used");

  @Test
  void it_is_found_wherever_a_shell_would() {
    rule.holds(
        """
        FROM a
        run apt-get update && \\
          # a comment between
          /usr/bin/sudo -E apt-get -y install git
          ^^^^^^^^^^^^^ runs "sudo apt-get", where USER says who runs a command
        ONBUILD RUN sh -c 'sudo -u app id'
                           ^^^^ runs "sudo id", where USER says who runs a command
        RUN ["sudo", "id"]
              ^^^^ runs "sudo id", where USER says who runs a command
        RUN ["env", "A=1", "sudo", "id"]
                            ^^^^ runs "sudo id", where USER says who runs a command
        RUN if true; then echo $(sudo -s); fi
                                 ^^^^ runs "sudo", where USER says who runs a command
        RUN <<EOF
          sudo id
          ^^^^ runs "sudo id", where USER says who runs a command
        EOF
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN apt-get install -y sudo",
        "RUN find / -iname sudo",
        "RUN echo 'sudo id' && visudo -c",
        "RUN echo 'app ALL=NOPASSWD: ALL' > /etc/sudoers.d/app",
        "RUN cat <<EOF > /x\nsudo id\nEOF",
        "SHELL [\"pwsh\", \"-c\"]\nRUN sudo id",
        "CMD sudo id"
      })
  void what_is_no_call_in_a_build_is_let_pass(String instruction) {
    rule.holds("FROM a\n" + instruction + "\n");
  }
}
