package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyManyNeedsDirectoryTest {

  private final Trial rule = Trial.of("copy-many-needs-directory");

  @Test
  void quotes_variables_triggers_and_heredocs_are_seen_through() {
    rule.holds(
        """
        FROM a
        ENV DIR=/x
        copy a b \\
          "${DIR}"
          ^^^^^^^^ 2 sources go to "/x", which does not end with /
        ADD ["a", "b", "c"]
                       ^^^ 2 sources go to "c", which does not end with /
        ONBUILD COPY a b c
                         ^ 2 sources go to "c", which does not end with /
        COPY <<A b /y
                   ^^ 2 sources go to "/y", which does not end with /
        A
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FROM a\nCOPY --chown=1 --chmod=755 a b\n",
        "FROM a\nCOPY a b .\nCOPY a b ./\nCOPY a b ..\nCOPY a b /x/.\n",
        "FROM a\nENV D=/x/\nCOPY a b $D\nCOPY a b ${UNKNOWN}\n",
        "# escape=`\nFROM a\nCOPY a b c:\\x\\\n",
        "FROM a\nCOPY *.jar x\n",
        "FROM a\nCOPY a\n",
      })
  void folders_single_sources_and_what_is_unknown_are_fine(String dockerfile) {
    rule.holds(dockerfile);
  }
}
