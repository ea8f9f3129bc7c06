package io.github.imagehygiene.dockerfile.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.dockerfile.Dockerfile;
import io.github.imagehygiene.dockerfile.TestFiles;
import io.github.imagehygiene.dockerfile.instruction.Run;
import io.github.imagehygiene.dockerfile.instruction.User;
import io.github.imagehygiene.dockerfile.syntax.ParseProblem;
import io.github.imagehygiene.dockerfile.syntax.ShellForm;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DockerfileLoaderTest {

  private static Dockerfile load(String content) {
    return DockerfileLoader.load("Dockerfile", content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_byte_order_mark_and_any_line_breaks_are_fine() {
    var file = load("\uFEFF# escape=`\r\nFROM a\r\nRUN b `\r\n  c\r\n");
    assertThat(file.problems()).isEmpty();
    assertThat(file.escape()).isEqualTo('`');
    assertThat(((ShellForm) TestFiles.first(file, Run.class).command()).script())
        .hasToString("b   c");
  }

  @Test
  void ten_megabytes_are_one_problem_and_nothing_else() {
    var file = DockerfileLoader.load("Dockerfile", new byte[10_000_000]);
    assertThat(file.stages()).isEmpty();
    assertThat(file.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("longer than 1048576 bytes"));
  }

  @Test
  void an_empty_file_and_one_of_comments_say_so() {
    assertThat(load("").problems())
        .extracting(ParseProblem::message)
        .containsExactly("the file is empty");
    assertThat(load("# a\n\n").problems())
        .extracting(ParseProblem::message)
        .containsExactly("the file has no instructions");
  }

  @Test
  void binary_content_is_one_problem_after_what_can_be_read() {
    var file = load("FROM a\nUSER x\n\0\0rubbish\nmore rubbish\n");
    assertThat(TestFiles.first(file, User.class).user()).hasToString("x");
    assertThat(file.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).startsWith("binary content"));
  }

  @Test
  void too_many_stages_or_instructions_are_one_problem_and_nothing_else() {
    var stages = load("FROM a\n".repeat(1_001));
    assertThat(stages.stages().size()).isZero();
    assertThat(stages.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.span().start()).isEqualTo(7 * 1_000))
        .extracting(ParseProblem::message)
        .isEqualTo("the file has 1001 stages, which is more than 1000, and was not read; split it");
    var instructions = load("FROM a\n" + "RUN b\n".repeat(5_001));
    assertThat(instructions.stages().size()).isZero();
    assertThat(instructions.problems())
        .extracting(ParseProblem::message)
        .containsExactly("the file has more than 5000 instructions, and was not read; split it");
  }

  @Test
  void as_many_stages_and_instructions_as_are_allowed_are_read() {
    assertThat(load("FROM a\n".repeat(1_000)).stages()).hasSize(1_000);
    assertThat(load("FROM a\n" + "RUN b\n".repeat(5_000)).problems()).isEmpty();
  }
}
