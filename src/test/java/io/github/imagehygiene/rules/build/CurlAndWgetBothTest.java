package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurlAndWgetBothTest {

  private final Trial rule = Trial.of("curl-and-wget-both");

  @Test
  void only_the_first_call_of_the_second_tool_is_reported_in_each_stage() {
    rule.holds(
        """
        from a
        run curl x; \\
          /usr/bin/wget x && wget y
          ^^^^^^^^^^^^^ downloads with wget, where curl already does
        RUN ["wget", "z"]
        FROM b
        RUN <<EOF
        wget x
        EOF
        ONBUILD RUN sh -c 'curl y | cat'
                           ^^^^ downloads with curl, where wget already does
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN curl x && apt-get install wget",
        "RUN curl x\nHEALTHCHECK CMD wget x",
        "RUN curl x\nCMD wget x",
        "RUN curl x\nFROM b\nRUN wget x",
        "RUN curl x && echo wget y",
        "RUN command -v curl || wget x"
      })
  void one_tool_a_stage_is_fine(String instructions) {
    rule.holds("FROM a\n" + instructions + "\n");
  }
}
