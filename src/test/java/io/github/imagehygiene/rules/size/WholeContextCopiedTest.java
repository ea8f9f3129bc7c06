package io.github.imagehygiene.rules.size;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeContextCopiedTest {

  private final Trial rule = Trial.of("whole-context-copied");

  @Test
  void the_top_of_the_context_may_be_written_in_many_ways() {
    rule.holds(
        """
        from a
        copy \\
          "./" /a
          ^^^^ "./" copies whatever lies in the build context
        ADD [".", "/a"]
             ^^^ "." copies whatever lies in the build context
        ONBUILD COPY b x/.. /a/
                       ^^^^ "x/.." copies whatever lies in the build context
        COPY /../. /a
             ^^^^^ "/../." copies whatever lies in the build context
        COPY C:/ /a
             ^^^ "C:/" copies whatever lies in the build context
        COPY b * /a/
               ^ "*" copies whatever lies in the build context
        COPY ./* /a/
             ^^^ "./*" copies whatever lies in the build context
        ADD ** /a/
            ^^ "**" copies whatever lies in the build context
        COPY ?* /a/
             ^^ "?*" copies whatever lies in the build context
        COPY **/* /a/
             ^^^^ "**/*" copies whatever lies in the build context
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "COPY src /a",
        "COPY src/* /a",
        "COPY *.jar package*.json /a/",
        "COPY ../src /a",
        "COPY --from=b . /a",
        "COPY --exclude=.git . /a",
        "COPY $UNKNOWN /a",
        "COPY ${EMPTY:+x} /a",
        "COPY .",
        "COPY <<EOF /a\n.\nEOF",
        "ADD https://example.com/ /a",
        "ADD http:// /a",
        "ADD https://example.com/* /a",
        "ADD https://example.com/a.git /a",
        "ADD git@example.com:a.git /a",
        "COPY rsyncd.* /etc/",
        "COPY app* /app/",
        "COPY ./app* /app/",
        "COPY *app /app/",
        "COPY **/*.jar /app/",
        "COPY .* /a/",
        "COPY */b /a/",
        "COPY ? /a/",
        "COPY . /a\nFROM b"
      })
  void a_part_of_it_or_another_stage_is_let_pass(String instruction) {
    rule.holds("FROM a\nARG UNKNOWN\n" + instruction + "\n");
  }
}
