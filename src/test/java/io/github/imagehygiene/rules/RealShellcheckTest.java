package io.github.imagehygiene.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.imagehygiene.finding.RuleId;
import io.github.imagehygiene.process.ShellcheckProgram;
import io.github.imagehygiene.rule.RulePage;
import io.github.imagehygiene.rule.RulePage.Heading;
import io.github.imagehygiene.subject.NotEvaluated;
import io.github.imagehygiene.subject.ScriptChecker.Note;
import io.github.imagehygiene.subject.ScriptChecker.Script;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the real program says, where there is one; .ci/run installs it. */
class RealShellcheckTest {

  private final ShellcheckProgram program = ShellcheckProgram.on(System.getenv("PATH"));

  @BeforeEach
  void it_is_installed() {
    boolean there = true;
    try {
      program.check(List.of(new Script("true", "sh", new TreeSet<>())));
    } catch (NotEvaluated e) {
      there = false;
    }
    assumeTrue(there, "shellcheck is not on the PATH");
  }

  @Test
  void it_says_what_the_page_shows() {
    var rule = Rules.catalogue().find(new RuleId("shellcheck")).orElseThrow();
    var page = RulePage.of(rule);
    Stream.of(Heading.BAD, Heading.GOOD)
        .flatMap(heading -> page.examples(heading).stream())
        .map(example -> new ExampleRun(Rules.catalogue(), rule, example, "\n", program))
        .forEach(run -> assertThat(run.reported()).isEqualTo(run.promised()));
  }

  @Test
  void variables_of_the_build_are_set_and_columns_count_code_points() {
    var variables = new TreeSet<>(List.of("version"));
    var script = new Script("echo \"$version\"\necho '\uD83D\uDE00é' $(ls)", "sh", variables);
    assertThat(program.check(List.of(script)).get(0))
        .anySatisfy(
            note -> {
              assertThat(note.code()).isEqualTo("SC2046");
              assertThat(note.line()).isEqualTo(2);
              assertThat(note.column()).isEqualTo(11);
              assertThat(note.endColumn()).isEqualTo(16);
            })
        .noneSatisfy(note -> assertThat(note.code()).isEqualTo("SC2154"));
  }

  @Test
  void many_scripts_of_several_shells_are_told_apart() {
    var scripts =
        IntStream.range(0, 250)
            .mapToObj(i -> new Script(i % 2 == 0 ? "[[ a ]]" : "x=1", shell(i), new TreeSet<>()))
            .toList();
    var notes = program.check(scripts);
    assertThat(notes).hasSameSizeAs(scripts);
    for (int i = 0; i < notes.size(); i++) {
      String other = i % 2 == 1 ? "SC2034" : shell(i).equals("bash") ? "SC2078" : "SC3010";
      assertThat(notes.get(i)).extracting(Note::code).contains(other).doesNotContain("SC2148");
    }
  }

  private static String shell(int number) {
    return List.of("sh", "dash", "bash", "bash").get(number % 4);
  }
}
