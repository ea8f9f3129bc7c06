package io.github.imagehygiene.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.dockerfile.parse.DockerfileParser;
import io.github.imagehygiene.dockerfile.variables.BuildInputs;
import io.github.imagehygiene.packaging.PackageCommand;
import io.github.imagehygiene.text.Edit;
import io.github.imagehygiene.text.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunScriptTest {

  @ParameterizedTest
  @CsvSource({
    "RUN apt-get update # b, RUN apt-get update && x # b",
    "RUN a; b;, RUN a; b && x;",
    "RUN a | b > c, RUN a | b > c && x",
    "RUN if a; then b; fi, RUN if a; then b; fi && x",
    "RUN sh -c 'a', RUN sh -c 'a' && x",
  })
  void a_command_is_added_at_the_end(String run, String expected) {
    assertThat(apply(run, RunEdits.append(run(run), "x"))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"RUN [\"a\"]", "RUN <<EOF\na\nEOF", "RUN a &", "RUN a 'b", "RUN # c"})
  void nothing_is_added_where_that_is_not_so_simple(String run) {
    assertThat(RunEdits.append(run(run), "x")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "RUN sudo apt-get install b, RUN sudo apt-get -y install b",
        "RUN sh -c \"apt-get install b\", RUN sh -c \"apt-get -y install b\"",
        "`RUN [\"apt-get\", \"install\"]`, `RUN [\"apt-get\", \"install\"]`",
      })
  void an_option_is_inserted_behind_a_word_of_a_shell(String run, String expected) {
    RunScript script = run(run);
    assertThat(apply(run, RunEdits.insert(script, only(script).words().get(0), "-y")))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "RUN apk add 'b' c a, RUN apk add a c 'b'",
        "RUN sh -c \"apk add b a\", RUN sh -c \"apk add a b\"",
        "`RUN [\"apk\", \"add\", \"b\", \"a\"]`, `RUN [\"apk\", \"add\", \"b\", \"a\"]`",
      })
  void words_of_a_shell_change_places(String run, String expected) {
    var words = only(run(run)).packages();
    var others = new ArrayList<>(words);
    Collections.reverse(others);
    assertThat(apply(run, RunEdits.replace(run(run), words, others))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "RUN V=1 apt-get update, 1",
    "RUN export V=1; apt-get update, 1",
    "RUN export V=1; V=2 apt-get update, 2",
    "RUN if a; then V=1; fi; apt-get update, ",
    "RUN V=$(b) apt-get update, ",
    "RUN V=$D apt-get update, docker",
  })
  void a_command_sees_what_was_set_for_it(String run, String expected) {
    RunScript script = run("ARG D=docker\n" + run);
    assertThat(script.environment("V", only(script).command()))
        .isEqualTo(Optional.ofNullable(expected));
  }

  @Test
  void what_ships_is_of_the_target_or_a_trigger() {
    var runs =
        subject("FROM a AS b\nRUN x\nONBUILD RUN x\nFROM c AS d\nRUN x\nFROM d\nRUN x\n").runs();
    assertThat(runs).extracting(RunScript::ships).containsExactly(false, true, true, true);
  }

  private static PackageCommand only(RunScript run) {
    assertThat(run.packageCommands()).hasSize(1);
    return run.packageCommands().get(0);
  }

  private static RunScript run(String text) {
    var runs = subject("FROM a\n" + text).runs();
    assertThat(runs).hasSize(1);
    return runs.get(0);
  }

  private static DockerfileSubject subject(String text) {
    return DockerfileSubject.of(
        DockerfileParser.parse(SourceText.of("Dockerfile", text)),
        Optional.empty(),
        Optional.empty(),
        BuildInputs.NONE);
  }

  private static String apply(String run, List<Edit> edits) {
    var text = new StringBuilder("FROM a\n" + run);
    edits.stream()
        .sorted(Comparator.comparing(Edit::span).reversed())
        .forEach(e -> text.replace(e.span().start(), e.span().end(), e.replacement()));
    return text.substring("FROM a\n".length());
  }
}
