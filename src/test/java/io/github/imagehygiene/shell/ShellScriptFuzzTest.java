package io.github.imagehygiene.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.imagehygiene.text.SplicedText;
import java.util.Optional;

/** Whatever a script holds, it is read, with places that nest. */
class ShellScriptFuzzTest {

  @DictionaryEntries({
    "if ",
    "; then ",
    "; else ",
    "; fi",
    "for i in ",
    "; do ",
    "; done",
    "while ",
    "case x in ",
    ";;",
    "esac",
    "f() {",
    "$(",
    "`",
    "${a:-",
    "${a[@]}",
    "$((",
    "<(",
    "<<E\\x0A",
    "\\x0AE\\x0A",
    "<<<",
    " && ",
    " || ",
    " | ",
    "|&",
    "2>&1",
    "&>",
    "sh -c '",
    "sudo ",
    "env ",
    "xargs ",
    "find . -exec ",
    "set -eo pipefail",
    "#!/bin/bash\\x0A",
    "$'\\\\x41'",
    "{a,b}",
    "[[ ",
    " ]]",
    "time ",
    "! "
  })
  @FuzzTest(maxDuration = "60s")
  void isReadWithPlacesThatNest(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    for (String program : new String[] {"sh", "bash"}) {
      var script = ShellScript.parse(SplicedText.of(text), Shell.named(program));
      assertThat(TreeSpans.faults(script.tree())).isEmpty();
      assertThat(script.commands()).allMatch(c -> c.span().end() <= text.length());
      assertThat(script.unreadable()).allMatch(u -> u.span().end() <= text.length());
      var variables = script.variables(name -> Optional.empty());
      for (ShellCommand command : script.commands()) {
        assertThat(script.upstream(command)).doesNotContain(command);
        assertThat(variables.at(command).apply("A")).isNotNull();
      }
    }
  }
}
