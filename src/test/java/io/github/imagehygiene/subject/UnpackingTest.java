package io.github.imagehygiene.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.shell.Shell;
import io.github.imagehygiene.shell.ShellScript;
import io.github.imagehygiene.text.SplicedText;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
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

  private static Stream<String> words(String text) {
    var script = ShellScript.parse(SplicedText.of(text), Shell.SH);
    return script.commands().stream().flatMap(command -> Unpacking.words(script, command));
  }
}
