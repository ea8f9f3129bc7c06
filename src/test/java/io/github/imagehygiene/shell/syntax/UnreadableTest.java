package io.github.imagehygiene.shell.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.shell.Scripts;
import io.github.imagehygiene.shell.Shell;
import io.github.imagehygiene.shell.ShellScript;
import io.github.imagehygiene.text.SplicedText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

public class UnreadableTest {

  public static List<Arguments> scripts() {
    return List.of(
        of("a; 'b", "a"),
        of("a && b \"c; d", "a"),
        of("a | b `c", "a"),
        of("a; b $(c; d", "a"),
        of("a; b ${c", "a"),
        of("a; b > 'c", "a"),
        of("a; b=(c d", "a"),
        of("a; (b; c", "a", "b", "c"),
        of("a; { b; c", "a", "b", "c"),
        of("if a; then b; else c", "a", "b", "c"),
        of("if a; b; fi; c", "a", "b", "c"),
        of("while a; b; done; c", "a", "b", "c"),
        of("for x in y; b; done; c", "b", "c"),
        of("case x in a) b;; c", "b"),
        of("case x; a", "a"),
        of("a; ) b", "a", "b"),
        of("a; } b; fi; done c", "a", "b", "c"),
        of("a ;; b", "a", "b"),
        of("a; ; b", "a", "b"),
        of("a | | b", "a", "b"),
        of("&& a", "a"),
        of("a &&", "a"),
        of("a |", "a"),
        of("a (b c) d; e", "e"),
        of("a; x=1 f() { b; }; c", "a", "c"),
        of("(a) b; c", "a", "c"),
        of("{ a; } b; c", "a", "c"),
        of("a >; b", "a", "b"),
        of("[[ a; b", "[[ a", "b"),
        of("a <<E; b", "a", "b"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scripts")
  void what_stands_around_an_error_is_read(String script, List<String> commands) {
    assertThat(Scripts.commands(script)).isEqualTo(commands);
    assertThat(Scripts.script(script).isReadable()).isFalse();
    assertThat(Scripts.script(script).unreadable()).allMatch(each -> !each.why().isEmpty());
  }

  @Test
  void an_error_has_its_place() {
    Unreadable problem = Scripts.script("a; b 'c").unreadable().get(0);

    assertThat(problem.span().start()).isEqualTo(5);
    assertThat(problem.why()).isEqualTo("a single quote is not closed");
  }

  @Test
  void an_error_in_a_script_within_is_known_outside() {
    assertThat(Scripts.script("sh -c 'a; \"b'; c").isReadable()).isFalse();
    assertThat(Scripts.commands("sh -c 'a; \"b'; c")).containsExactly("sh>a", "c");
    assertThat(Scripts.script("a `b 'c`; d").isReadable()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pwsh", "powershell.exe", "cmd", "python3", "fish"})
  void a_script_for_something_else_than_a_shell_is_not_read(String program) {
    ShellScript script =
        ShellScript.parse(SplicedText.of("apt-get install x"), Shell.named(program));

    assertThat(script.commands()).isEmpty();
    assertThat(script.isReadable()).isFalse();
    assertThat(script.unreadable().get(0).span()).isEqualTo(script.tree().span());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#!/usr/bin/python3",
        "#!/usr/bin/env -S node --x",
        "#!/usr/bin/env A=1 perl",
        "#!"
      })
  void a_script_with_the_shebang_of_another_interpreter_is_not_read(String line) {
    ShellScript script = Scripts.script(line + "\nsudo x\n");

    assertThat(script.commands()).isEmpty();
    assertThat(script.unreadable()).hasSize(1);
  }

  @Test
  void a_script_may_have_no_command() {
    assertThat(Scripts.script("").commands()).isEmpty();
    assertThat(Scripts.script(" \n# a\n").isReadable()).isTrue();
  }

  private static Arguments of(String script, String... commands) {
    return Arguments.of(script, List.of(commands));
  }
}
