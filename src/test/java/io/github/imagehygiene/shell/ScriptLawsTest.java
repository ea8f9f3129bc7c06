package io.github.imagehygiene.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.text.SourceText;
import io.github.imagehygiene.text.Span;
import io.github.imagehygiene.text.SplicedText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptLawsTest {

  @Test
  void every_prefix_of_every_script_is_read_with_places_that_nest() {
    Stream<String> prefixes =
        Samples.all().stream()
            .flatMap(
                sample ->
                    IntStream.rangeClosed(0, sample.length())
                        .mapToObj(end -> sample.substring(0, end)));

    assertThat(prefixes.flatMap(ScriptLawsTest::faults)).isEmpty();
  }

  @Test
  void every_script_with_a_unit_left_out_is_read_with_places_that_nest() {
    Stream<String> mutants =
        Stream.of(Samples.BUILD, Samples.HEREDOC)
            .flatMap(
                sample ->
                    IntStream.iterate(0, at -> at < sample.length(), at -> at + 3)
                        .mapToObj(at -> sample.substring(0, at) + sample.substring(at + 1)));

    assertThat(mutants.flatMap(ScriptLawsTest::faults)).isEmpty();
  }

  @Test
  void units_in_any_order_are_read_with_places_that_nest() {
    Random random = new Random(42);
    String units = "ab $(){}'\"`\\|&;<>\n\t#=!E-1[]*c@+,~:?%/if do done fi then esac case in for";
    Stream<String> texts =
        IntStream.range(0, 5000)
            .mapToObj(
                i ->
                    random
                        .ints(random.nextInt(40), 0, units.length())
                        .mapToObj(unit -> units.substring(unit, unit + 1))
                        .collect(Collectors.joining()));

    assertThat(texts.flatMap(ScriptLawsTest::faults)).isEmpty();
  }

  @Test
  void line_ends_of_windows_change_no_command() {
    for (String sample : Samples.all()) {
      List<String> commands = Scripts.commands(sample.replaceAll("(?<!\r)\n", "\r\n"));

      assertThat(commands.stream().map(text -> text.replace("\r", "")))
          .as(sample)
          .isEqualTo(Scripts.commands(sample).stream().map(t -> t.replace("\r", "")).toList());
    }
  }

  @Test
  void pieces_of_a_source_are_read_as_their_concatenation() {
    String sample = Samples.BUILD;
    List<Span> spans = new ArrayList<>();
    StringBuilder source = new StringBuilder();
    for (int at = 0; at < sample.length(); at += 7) {
      int end = Math.min(sample.length(), at + 7);
      spans.add(new Span(source.length(), source.length() + end - at));
      source.append(sample, at, end).append("\\\n# between\n");
    }
    SourceText file = SourceText.of("Dockerfile", source.toString());

    ShellScript script = ShellScript.parse(SplicedText.of(file, spans), Shell.SH);

    assertThat(script.commands().stream().map(Scripts::show)).isEqualTo(Scripts.commands(sample));
    assertThat(TreeSpans.faults(script.tree())).isEmpty();
    ShellWord last = script.commands().get(script.commands().size() - 1).words().get(0);
    assertThat(file.slice(last.span()).replaceAll("\\\\\n# between\n", "")).isEqualTo("apt-get");
  }

  @Test
  void real_scripts_are_read_in_whole() {
    assertThat(Scripts.script(Samples.BUILD).unreadable()).isEmpty();
    assertThat(Scripts.script(Samples.HEREDOC).unreadable()).isEmpty();
    assertThat(Scripts.script(Samples.BUILD).commands().stream().map(c -> c.name().orElse("=")))
        .containsExactly(
            "set",
            "apt-mark",
            "=",
            "apt-get",
            "apt-get",
            "rm",
            "dpkg",
            "=",
            "=",
            "=",
            "=",
            "echo",
            "exit",
            "wget",
            "echo",
            "sha256sum",
            "mktemp",
            "export",
            "gpg",
            "sleep",
            "gpg",
            "command",
            "[",
            "curl",
            "tar",
            "find",
            "ldd",
            "awk",
            "sort",
            "dpkg-query",
            "cut",
            "apt-mark",
            "[",
            "apt-mark",
            "apt-get");
    assertThat(Scripts.script(Samples.HEREDOC).commands().stream().map(c -> c.name().orElse("=")))
        .containsExactly(
            "set",
            "local",
            "shift",
            "[[",
            "break",
            "shift",
            "=",
            "apt-get",
            "tee",
            "apt-get",
            "hostname",
            "cat",
            "chmod",
            "cd",
            "npm",
            "echo",
            "nproc",
            "make",
            "tee",
            "sort",
            "sort",
            "diff",
            "rm",
            "cd",
            "which",
            "=",
            "wait",
            "curl",
            "sleep");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$(", "{ ", "( ", "\"$(", "$((", "((", "${a:-", "\"${a:-", "if a; then ",
        "case x in a) ", "while a; do ", "f() ", "a=(", "<(", "!(", "a(", "eval $(", "sh -c \"$(",
        "for i in $("
      })
  void what_nests_without_end_is_given_up_in_time(String unit) {
    assertReadInTime(unit, 1 << 20);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'",
        "\"",
        "`",
        "\\`",
        "\\\n",
        "a ",
        "a;",
        "a|",
        "a&&",
        "a (b) ",
        "[[ ",
        "<<a ",
        "<<a\n",
        "<<a \"\n\" ",
        "bash <<E\n$(",
        "$'\\x41",
        "eval ",
        "sudo ",
        "sh -c '",
        "find -exec ",
        "find -exec ; ",
        ";;",
        ")",
        "} ",
        "fi ",
        "&& ",
        "! ",
        "time ",
        "time -p ",
        "{fd}>x ",
        "$a",
        "a=b ",
        "x+=(1) ",
        "$((1) ",
        "--a=$x ",
        "\ud83d\ude00"
      })
  void what_goes_on_without_end_is_read_in_time(String unit) {
    assertReadInTime(unit, 1 << 16);
  }

  /** What is wrong with the places in a script, with its text. */
  private static Stream<String> faults(String text) {
    ShellScript script = Scripts.script(text);
    Stream<String> beyond =
        script.commands().stream()
            .filter(command -> command.span().end() > text.length())
            .map(command -> "beyond the end: " + command.span());
    return Stream.concat(TreeSpans.faults(script.tree()), beyond)
        .map(fault -> fault + " in: " + text);
  }

  private static void assertReadInTime(String unit, int length) {
    String text = unit.repeat(length / unit.length());
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          ShellScript script = Scripts.script(text);
          assertThat(script.commands().size()).isLessThanOrEqualTo(length);
          assertThat(script.tree().span().end()).isLessThanOrEqualTo(text.length());
        });
  }
}
