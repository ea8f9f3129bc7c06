package io.github.imagehygiene.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.shell.Shell;
import io.github.imagehygiene.shell.ShellScript;
import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.text.SplicedText;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnpackingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tar -xzf /a.tgz",
        "tar xf /a.tgz -C /opt",
        "tar -C /opt --extract --file=/a.tgz",
        "bsdtar --get -f/a.tgz",
        "tar -xz < /a.tgz",
        "cat /a.tgz | tar xz",
        "gunzip -c /a.tgz | tar x",
        "xz -d /a.tgz",
        "zcat /a.tgz > a"
      })
  void the_archive_is_among_its_words(String script) {
    assertThat(words(script)).contains("/a.tgz");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tar -czf /a.tgz ext",
        "tar -t -f /a.tgz index",
        "tar -cf /a.tgz --exclude x y",
        "tar -czf /a.tgz /x",
        "tar tf /a.tgz",
        "gzip /a.tgz",
        "cat /a.tgz",
        "cp /a.tgz x"
      })
  void what_packs_or_reads_unpacks_nothing(String script) {
    assertThat(words(script)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tar -xzf /a.zip",
        "cat /a.zip | tar x",
        "unzip -q /a.zip -d /b",
        "7z x /a.zip -o/b",
        "jar xf /a.zip",
        "cpio -i < /a.zip"
      })
  void an_archive_is_unpacked_by_many_programs(String script) {
    assertThat(archives(script)).contains("/a.zip");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gunzip /a.gz", "unzip -l /a.zip", "7z l /a.zip", "jar cf /a.zip b"})
  void one_file_and_a_list_are_no_archive(String script) {
    assertThat(archives(script)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "tar x, true",
    "tar -xzf - -C /b, true",
    "tar xf -, true",
    "cpio -id, true",
    "tar xf /a, false",
    "tar -x --file=/a, false",
    "tar t, false",
    "unzip /a, false",
  })
  void an_archive_may_come_from_standard_input(String script, boolean reads) {
    var command = ShellScript.parse(SplicedText.of(script), Shell.SH).commands().get(0);
    assertThat(Unpacking.readsInput(command)).isEqualTo(reads);
  }

  private static Stream<String> archives(String text) {
    var script = ShellScript.parse(SplicedText.of(text), Shell.SH);
    return script.commands().stream()
        .flatMap(command -> Unpacking.archive(script, command))
        .map(ShellWord::text);
  }

  private static Stream<String> words(String text) {
    var script = ShellScript.parse(SplicedText.of(text), Shell.SH);
    return script.commands().stream().flatMap(command -> Unpacking.words(script, command));
  }
}
