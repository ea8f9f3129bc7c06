package io.github.imagehygiene.shell.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.shell.Scripts;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.ShellScript;
import io.github.imagehygiene.shell.syntax.Place.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          a && x          ! AND        ! NONE
          a || x; b       ! OR         ! SEMICOLON
          a; x & b        ! SEMICOLON  ! BACKGROUND
          x               ! NONE       ! NONE
          x && a          ! NONE       ! AND
          a && b | x || c ! AND        ! OR
          a && { x; } ; b ! NONE       ! SEMICOLON
          a && sudo x; b  ! AND        ! SEMICOLON
          sh -c 'a && x'  ! AND        ! NONE
          """)
  void a_command_knows_what_ties_it_to_its_neighbours(
      String script, Operator before, Operator after) {
    ShellCommand command = Scripts.named(Scripts.script(script), "x");

    assertThat(command.before()).isEqualTo(before);
    assertThat(command.after()).isEqualTo(after);
  }

  @Test
  void the_end_of_a_line_ties_too() {
    ShellCommand command = Scripts.named(Scripts.script("a\nx # c\n\nb"), "x");

    assertThat(command.before()).isEqualTo(Operator.NEWLINE);
    assertThat(command.after()).isEqualTo(Operator.NEWLINE);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          (x)                            ! SUBSHELL
          a | x                          ! STAGE
          x &                            ! BACKGROUND
          x && a &                       ! BACKGROUND
          if x; then a; fi               ! CONDITION
          if a; then b; elif x; then c; fi ! CONDITION
          while x; do a; done            ! CONDITION
          if a; then x; fi               ! BRANCH
          if a; then b; else x; fi       ! BRANCH
          case a in b) x;; esac          ! BRANCH
          for i in a; do x; done         ! LOOP
          until a; do x; done            ! LOOP
          f() { x; }                     ! FUNCTION
          a $(x)                         ! SUBSTITUTION
          a `x`                          ! SUBSTITUTION
          a <(x)                         ! SUBSTITUTION
          sh -c 'x'                      ! SCRIPT
          """)
  void a_command_knows_what_it_stands_in(String script, Role role) {
    assertThat(Scripts.named(Scripts.script(script), "x").place().isIn(role)).isTrue();
  }

  @Test
  void a_plain_command_stands_in_nothing() {
    ShellCommand command = Scripts.named(Scripts.script("a; { x; } && b &"), "x");

    assertThat(command.place().isIn(Role.SUBSHELL)).isFalse();
    assertThat(command.inCondition()).isFalse();
    assertThat(command.inBackground()).isTrue();
    assertThat(Scripts.command("x; a &").inBackground()).isFalse();
    assertThat(Scripts.command("x; a &").inSubshell()).isFalse();
  }

  @Test
  void a_command_knows_its_pipeline_and_its_stage() {
    ShellScript script = Scripts.script("a | sudo b | c; d");

    ShellCommand second = Scripts.named(script, "b");
    assertThat(second.pipeline().orElseThrow().stages()).hasSize(3);
    assertThat(second.place().index()).isEqualTo(1);
    assertThat(Scripts.named(script, "d").pipeline()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x | a",
        "a | x | b",
        "{ b; x; } | a",
        "sudo x | a",
        "sh -c 'x' | a",
        "a $(x | b)"
      })
  void a_command_may_feed_a_pipe(String script) {
    assertThat(Scripts.named(Scripts.script(script), "x").feedsPipe()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "a | x", "x || a", "a $(x) | b", "{ a | x; }", "x; a | b"})
  void a_command_may_feed_none(String script) {
    assertThat(Scripts.named(Scripts.script(script), "x").feedsPipe()).isFalse();
  }

  @Test
  void places_of_equal_commands_are_not_equal() {
    ShellScript script = Scripts.script("a | x; a | x");

    assertThat(script.commands().get(0).place()).isNotEqualTo(script.commands().get(2).place());
    assertThat(script.commands().get(0)).isEqualTo(script.commands().get(0));
    assertThat(script.commands().get(1).place()).hasToString("STAGE[1] at Span[start=0, end=5]");
  }

  @Test
  void commands_upstream_are_those_whose_output_may_arrive() {
    assertThat(upstream("a; b | c | x | d")).containsExactly("b", "c");
    assertThat(upstream("(a || b) | sudo x")).containsExactly("a", "b");
    assertThat(upstream("a | while read l; do x; done")).containsExactly("a");
    assertThat(upstream("a | b $(x)")).isEmpty();
    assertThat(upstream("a $(c) | x")).containsExactly("a");
    assertThat(upstream("a; x")).isEmpty();
    assertThat(upstream("sh -c 'a | x'")).containsExactly("a");
    assertThat(upstream("a | sh -c 'x'")).containsExactly("a");
  }

  @Test
  void a_command_has_those_before_and_behind_it() {
    ShellScript script = Scripts.script("a && x | (b; c)");
    ShellCommand x = Scripts.named(script, "x");

    assertThat(names(script.before(x))).containsExactly("a");
    assertThat(names(script.after(x))).containsExactly("b", "c");
    assertThat(names(script.previous(x).stream().toList())).containsExactly("a");
    assertThat(names(script.next(x).stream().toList())).containsExactly("b");
    assertThat(script.previous(script.commands().get(0))).isEmpty();
    assertThat(script.next(script.commands().get(3))).isEmpty();
  }

  private static List<String> upstream(String text) {
    ShellScript script = Scripts.script(text);
    return names(script.upstream(Scripts.named(script, "x")));
  }

  private static List<String> names(List<ShellCommand> commands) {
    return commands.stream().map(command -> command.name().orElse("")).toList();
  }
}
