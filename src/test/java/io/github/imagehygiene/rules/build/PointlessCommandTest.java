package io.github.imagehygiene.rules.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.rules.Trial;
import io.github.imagehygiene.text.FactTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointlessCommandTest {

  private final Trial rule = Trial.of("pointless-command");

  @Test
  void it_is_found_wherever_a_shell_would() {
    rule.holds(
        """
        from a
        run true && \\
          vim x
          ^^^ "vim" has no use in a build
        ONBUILD RUN sh -c "top -b"
                           ^^^ "top" has no use in a build
        RUN ["shutdown", "now"]
              ^^^^^^^^ "shutdown" has no use in a build
        RUN <<EOF
        sudo systemctl start x
             ^^^^^^^^^ "systemctl start" has no use in a build
        EOF
        RUN install x && service x start
                         ^^^^^^^ "service" has no use in a build
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN apt-get install -y ssh top",
        "RUN mkdir mount && umount /x; ssh-keyscan example.com",
        "RUN ./service start && /opt/top",
        "RUN --mount=type=cache,target=/x true",
        "RUN --mount=type=ssh ssh -T git@example.com",
        "RUN server & wait-for it; kill %1; ps",
        "RUN systemctl enable x && systemctl mask y",
        "RUN service db start && load data && service db stop",
        "RUN echo top # kill",
        "CMD top"
      })
  void what_is_no_such_call_is_let_pass(String instruction) {
    rule.holds("FROM a\n" + instruction + "\n");
  }

  @Test
  void the_programs_can_be_set() {
    rule.under("rules:\n  pointless-command:\n    commands: [fortune]\n")
        .holds(
            """
            FROM a
            RUN fortune && top
                ^^^^^^^ "fortune" has no use in a build
            """);
  }

  @Test
  void the_table_names_each_program_once() {
    assertThat(FactTable.lines(PointlessCommand.class, "pointless-commands.txt"))
        .doesNotHaveDuplicates()
        .allMatch(line -> line.matches("[a-z]+( [a-z-]+)?"));
  }
}
