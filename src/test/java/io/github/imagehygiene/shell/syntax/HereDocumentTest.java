package io.github.imagehygiene.shell.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.shell.Scripts;
import io.github.imagehygiene.shell.ShellScript;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HereDocumentTest {

  @Test
  void its_lines_are_no_commands() {
    assertThat(Scripts.commands("cat <<EOF > /f && a\nrm -rf /\nEOF\nb"))
        .containsExactly("cat", "a", "b");
  }

  @Test
  void its_body_ends_before_its_delimiter() {
    HereDocument document = document("cat <<EOF\n one\n EOF\nEOF \nEOF\na");

    assertThat(document.body()).hasToString(" one\n EOF\nEOF \n");
    assertThat(document.span().start()).isEqualTo(10);
  }

  @Test
  void a_line_that_continues_another_is_no_delimiter_unless_quoted() {
    assertThat(Scripts.commands("cat <<E\na \\\nE\nE\nb")).containsExactly("cat", "b");
    assertThat(Scripts.commands("cat <<E\na \\\\\nE\nb")).containsExactly("cat", "b");
    assertThat(Scripts.commands("cat <<'E'\na \\\nE\nb")).containsExactly("cat", "b");
  }

  @Test
  void what_it_expands_runs() {
    assertThat(Scripts.commands("cat <<E\n$(a) `b` ${c:-$(d)} \\$(e) '$(f)' \"$(g)\"\nE\n"))
        .containsExactly("a", "b", "d", "f", "g", "cat");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'E'", "\"E\"", "\\E", "E''"})
  void a_quoted_delimiter_keeps_it_as_it_is(String delimiter) {
    HereDocument document = document("cat <<" + delimiter + "\n$(a) $b\nE\n");

    assertThat(document.literal()).isTrue();
    assertThat(document.body()).hasToString("$(a) $b\n");
    assertThat(Scripts.commands("cat <<" + delimiter + "\n$(a)\nE\n")).containsExactly("cat");
  }

  @Test
  void a_dash_strips_leading_tabs() {
    HereDocument document = document("cat <<-E\n\t\ta\n \tb\n\tE\nc");

    assertThat(document.body()).hasToString("a\n \tb\n");
    assertThat(document.body().slice(0, 1).span().start()).isEqualTo(11);
  }

  @Test
  void several_follow_each_other_in_order() {
    ShellScript script = Scripts.script("a <<A 3<<'B' && b <<C; c\n1\nA\n2\nB\n3\nC\nd");

    assertThat(script.commands().stream().map(Scripts::show)).containsExactly("a", "b", "c", "d");
    assertThat(bodies(script)).containsExactly("1\n", "2\n", "3\n");
  }

  @Test
  void one_begins_behind_the_continuations_of_its_line() {
    assertThat(Scripts.commands("cat <<E \\\n | a \\\\\nx\nE\nb"))
        .containsExactly("cat", "a \\\\", "b");
  }

  @Test
  void one_in_a_substitution_ends_there() {
    ShellScript script = Scripts.script("a \"$(cat <<E\nx )\nE\n)\" b; c");

    assertThat(script.commands().stream().map(command -> command.name().orElse("")))
        .containsExactly("cat", "a", "c");
    assertThat(script.isReadable()).isTrue();
  }

  @Test
  void one_behind_a_newline_in_a_pipeline_is_gone_over() {
    assertThat(Scripts.commands("cat <<E |\nx\nE\na && b")).containsExactly("cat", "a", "b");
  }

  @Test
  void carriage_returns_end_its_lines_too() {
    assertThat(Scripts.commands("cat <<E\r\nx\r\nE\r\na\r\n")).containsExactly("cat", "a");
  }

  @Test
  void without_an_end_it_reaches_to_the_end_of_the_script() {
    ShellScript script = Scripts.script("a; cat <<E\nb\n");

    assertThat(script.commands().stream().map(Scripts::show)).containsExactly("a", "cat");
    assertThat(script.unreadable()).hasSize(1);
    assertThat(script.unreadable().get(0).why()).contains("`E`");
  }

  @Test
  void a_here_string_is_a_word() {
    Redirection redirection = Scripts.command("a <<< \"b c\"").redirections().get(0);

    assertThat(redirection.document()).isEmpty();
    assertThat(redirection.feedsInput()).isTrue();
  }

  private static HereDocument document(String text) {
    return Scripts.command(text).redirections().get(0).document().orElseThrow();
  }

  private static List<String> bodies(ShellScript script) {
    return script.commands().stream()
        .flatMap(command -> command.redirections().stream())
        .map(redirection -> redirection.document().orElseThrow().body().toString())
        .toList();
  }
}
