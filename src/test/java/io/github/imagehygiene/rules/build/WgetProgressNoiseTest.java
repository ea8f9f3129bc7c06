package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WgetProgressNoiseTest {

  private final Trial rule = Trial.of("wget-progress-noise");

  @Test
  void it_is_found_wherever_a_shell_would() {
    rule.holds(
        """
        from a
        env BASE=https://x.org
        run true && \\
          wget -O /q $URL
          ^^^^ wget without -nv or -q writes its progress into the build log
        ONBUILD RUN sh -c 'wget -c x'
                           ^^^^ wget without -nv or -q writes its progress into the build log
        RUN wget $URL && wget "$BASE" x && wget $BASE/a $BASE/b
            ^^^^ wget without -nv or -q writes its progress into the build log
                         ^^^^ wget without -nv or -q writes its progress into the build log
                                           ^^^^ wget without -nv or -q writes its progress into the build log
        RUN ["wget", "x"]
              ^^^^ wget without -nv or -q writes its progress into the build log
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wget x -q",
        "wget -cqO- x",
        "wget -nv x",
        "wget -o log x",
        "wget -alog x",
        "wget --append-output=log x",
        "wget --progress=dot x",
        "wget x 2>/dev/null",
        "wget x &> log",
        "wget --version",
        "wget $OPTS x",
        "wget x ${OPTS} -O y",
        "OPTS='-q -c' && wget $OPTS x",
        "apt-get install wget",
        "echo wget x"
      })
  void silent_where_wget_is(String command) {
    rule.holds("FROM a\nRUN " + command + "\n");
  }
}
