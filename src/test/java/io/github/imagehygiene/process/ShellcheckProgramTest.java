package io.github.imagehygiene.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imagehygiene.subject.NotEvaluated;
import io.github.imagehygiene.subject.ScriptChecker.Note;
import io.github.imagehygiene.subject.ScriptChecker.Script;
import io.github.imagehygiene.subject.ScriptChecker.Severity;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs are shell scripts")
class ShellcheckProgramTest {

  private static final Script SCRIPT =
      new Script("rm $X", "sh", new TreeSet<>(List.of("A", "B", "no name; rm")));

  @TempDir Path folder;

  @Test
  void it_gets_the_script_below_its_variables_and_its_lines_are_those_of_the_script()
      throws IOException {
    program(
        """
        echo "$@" > %1$s/arguments
        for last; do :; done
        cat "$last" > %1$s/input
        echo '{"comments":[
          {"file":"'$last'","line":2,"endLine":2,"column":1,"endColumn":2,"level":"error","code":1,"message":"above"},
          {"file":"'$last'","line":3,"endLine":3,"column":4,"endColumn":6,"level":"info","code":2086,"message":"q"}]}'
        exit 1
        """
            .formatted(folder));
    var other = new Script("true", "bash", new TreeSet<>());
    assertThat(onPath().check(List.of(other, SCRIPT)))
        .containsExactly(List.of(), List.of(new Note(1, 4, 1, 6, Severity.INFO, "SC2086", "q")));
    assertThat(folder.resolve("input"))
        .hasContent("# shellcheck shell=sh\nexport A=1;export B=1;\nrm $X\n");
    String arguments = Files.readString(folder.resolve("arguments"));
    assertThat(arguments).contains("-f json1").containsPattern("script-0 .*script-1");
    assertThat(Path.of(arguments.strip().replaceFirst(".* ", "")).getParent()).doesNotExist();
  }

  @Test
  void without_it_there_is_one_plain_reason() {
    assertThatThrownBy(() -> onPath().check(List.of(SCRIPT)))
        .isInstanceOf(NotEvaluated.class)
        .hasMessage("shellcheck is not on the PATH; install it, or turn the rule off");
    assertThatThrownBy(() -> ShellcheckProgram.on(null).check(List.of(SCRIPT)))
        .isInstanceOf(NotEvaluated.class);
  }

  @Test
  void one_in_the_project_itself_is_not_run() throws IOException {
    program("echo '{\"comments\":[]}'");
    Path here = Path.of("").toAbsolutePath();
    String relative = here.relativize(folder.toAbsolutePath()).toString();
    assertThatThrownBy(() -> ShellcheckProgram.on(relative).check(List.of(SCRIPT)))
        .hasMessageContaining("not on the PATH");
  }

  @Test
  void one_that_does_not_end_is_ended_and_not_asked_again() throws IOException {
    Path file = program("echo x >> %s/calls\nsleep 60 &\nwait\n".formatted(folder));
    var program = new ShellcheckProgram(Optional.of(file), Duration.ofMillis(500));
    long start = System.nanoTime();
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> program.check(List.of(SCRIPT)))
          .isInstanceOf(NotEvaluated.class)
          .hasMessageContaining("shellcheck failed: no answer within");
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    assertThat(folder.resolve("calls")).hasContent("x\n");
  }

  @Test
  void an_answer_without_end_is_cut_off() throws IOException {
    Path file = program("while :; do echo yes; done");
    var process = new BoundedProcess(List.of(file.toString()), Duration.ofSeconds(20), 1_000);
    assertThatThrownBy(() -> process.run(new byte[0])).hasMessageContaining("more than 1000 bytes");
  }

  @Test
  void an_answer_of_another_form_says_what_is_needed() throws IOException {
    program("echo 'Unknown format json1'; exit 4");
    assertThatThrownBy(() -> onPath().check(List.of(SCRIPT))).isInstanceOf(NotEvaluated.class);
    program("echo '[]'");
    assertThatThrownBy(() -> onPath().check(List.of(SCRIPT))).hasMessageContaining("0.7.0");
  }

  private ShellcheckProgram onPath() {
    return ShellcheckProgram.on("relative" + File.pathSeparator + folder);
  }

  private Path program(String script) throws IOException {
    Path file = folder.resolve("shellcheck");
    Files.writeString(file, "#!/bin/sh\n" + script);
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }
}
