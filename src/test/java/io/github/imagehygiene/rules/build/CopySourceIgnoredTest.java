package io.github.imagehygiene.rules.build;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imagehygiene.dockerfile.ignore.Dockerignore;
import io.github.imagehygiene.dockerfile.parse.DockerfileLoader;
import io.github.imagehygiene.dockerfile.variables.BuildInputs;
import io.github.imagehygiene.rules.Trial;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.NotEvaluated;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopySourceIgnoredTest {

  private static final String COPY = "COPY " + "a/".repeat(2_000) + "a /x/\n";

  private final Trial rule = Trial.of("copy-source-ignored");

  @Test
  void paths_are_cleaned_and_variables_replaced() {
    rule.ignoring("# built\n/target/\n*.md\n")
        .holds(
            """
            FROM a
            ARG DIR=target
            copy --chown=1 ./target/app.jar \\
                           ^^^^^^^^^^^^^^^^ "/target/" of .dockerignore leaves out "./target/app.jar"
              /${DIR}/lib /
              ^^^^^^^^^^^ "/target/" of .dockerignore leaves out "/${DIR}/lib"
            ADD ["src", "README.md", "/x/"]
                        ^^^^^^^^^^^ "*.md" of .dockerignore leaves out "README.md"
            """);
  }

  @Test
  void the_whole_context_is_left_out_only_with_everything() {
    rule.ignoring(".*\n*/x\n").holds("FROM a\nCOPY . /\n");
    rule.ignoring("**\n!src\n").holds("FROM a\nCOPY . /\n");
    rule.ignoring("**\n")
        .holds("FROM a\nCOPY . /\n     ^ \"**\" of .dockerignore leaves out \".\"\n");
  }

  @Test
  void what_is_taken_back_elsewhere_does_not_count() {
    rule.ignoring("*\n!*.md\n!build/*.jar\n![a-c]/d\n")
        .holds(
            """
            FROM a
            COPY src build *.jar /x/
                 ^^^ "*" of .dockerignore leaves out "src"
            COPY READ*.md b/ build/*.jar build/a* /x/
            COPY b/e build/lib/ /x/
                 ^^^ "*" of .dockerignore leaves out "b/e"
                     ^^^^^^^^^^ "*" of .dockerignore leaves out "build/lib/"
            """);
  }

  @Test
  void without_such_a_file_it_is_silent() {
    rule.holds("FROM a\nCOPY target /\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FROM a AS b\nFROM c\nCOPY --from=b target /\n",
        "FROM a\nCOPY <<target /x\ntarget\n",
        "FROM a\nADD https://example.com/target /x\n",
        "FROM a\nADD git@example.com:target /x\n",
        "FROM a\nONBUILD COPY target /x\n",
        "FROM a\nCOPY $UNKNOWN/target /x\n",
        "FROM a\nCOPY targets /x\n",
        "FROM a\nCOPY docs /x\n",
      })
  void what_comes_from_elsewhere_or_may_be_taken_back_is_fine(String dockerfile) {
    rule.ignoring("target\n**/target\ndocs\n!docs/api\n").holds(dockerfile);
  }

  /** 900 patterns of 1,000 characters would be compared with each of 200 such sources. */
  @Test
  void patterns_and_sources_that_are_too_long_to_be_compared_are_not_evaluated() {
    var subject =
        DockerfileSubject.of(
            DockerfileLoader.load("Dockerfile", ("FROM a\n" + COPY.repeat(200)).getBytes(US_ASCII)),
            Optional.of(
                Dockerignore.load(
                    ".dockerignore",
                    ("**/" + "*a".repeat(500) + "b\n").repeat(900).getBytes(US_ASCII))),
            Optional.empty(),
            BuildInputs.NONE);
    assertThatThrownBy(() -> new CopySourceIgnored().check(subject).toList())
        .isInstanceOf(NotEvaluated.class)
        .hasMessageContaining("too long to be compared");
  }

  @Test
  void a_path_that_no_file_can_have_is_not_compared() {
    rule.ignoring("*a\n").holds("FROM a\nCOPY " + "a".repeat(4_097) + " /x\n");
  }
}
