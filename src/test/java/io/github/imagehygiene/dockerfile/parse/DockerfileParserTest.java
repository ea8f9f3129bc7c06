package io.github.imagehygiene.dockerfile.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.dockerfile.Dockerfile;
import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.instruction.Arg;
import io.github.imagehygiene.dockerfile.instruction.Cmd;
import io.github.imagehygiene.dockerfile.instruction.Copy;
import io.github.imagehygiene.dockerfile.instruction.Entrypoint;
import io.github.imagehygiene.dockerfile.instruction.Run;
import io.github.imagehygiene.dockerfile.instruction.User;
import io.github.imagehygiene.dockerfile.syntax.Comment;
import io.github.imagehygiene.dockerfile.syntax.ExecForm;
import io.github.imagehygiene.dockerfile.syntax.Heredoc;
import io.github.imagehygiene.dockerfile.syntax.ParseProblem;
import io.github.imagehygiene.dockerfile.syntax.ShellForm;
import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.text.SourceText;
import org.junit.jupiter.api.Test;

class DockerfileParserTest {

  private static Dockerfile parse(String content) {
    return DockerfileParser.parse(SourceText.of("Dockerfile", content));
  }

  @Test
  void stages_begin_at_from_and_arg_may_stand_before() {
    var file = parse("ARG V=1\nFROM a:$V AS build\nRUN make\nfrom build\nCMD [\"x\"]\n");

    assertThat(file.problems()).isEmpty();
    assertThat(file.preamble()).singleElement().isInstanceOf(Arg.class);
    assertThat(file.stages()).extracting(Stage::label).containsExactly("build", "1");
    assertThat(file.instructions(Run.class))
        .singleElement()
        .satisfies(run -> assertThat(run.stage().index()).isZero());
  }

  @Test
  void words_know_their_place_through_continuations() {
    var file = parse("FROM a\nCOPY --from=\"b\" x \\\n  # why\n  \"y z\" \\\n /d\n");

    var copy = file.instructions(Copy.class).findFirst().orElseThrow().instruction();
    assertThat(copy.flag("from").orElseThrow().value().orElseThrow()).hasToString("b");
    assertThat(copy.sources()).extracting(Word::toString).containsExactly("x", "y", "z");
    assertThat(file.source().slice(copy.target().span())).isEqualTo("/d");
    assertThat(copy.statement().inside()).extracting(Comment::text).containsExactly("why");
    assertThat(file.source().position(copy.span().end()).line()).isEqualTo(5);
  }

  @Test
  void a_heredoc_body_is_not_scanned_for_instructions() {
    var file = parse("FROM a\nRUN <<-EOF cat <<'X'\n\tFROM b\n\tEOF\nUSER x\nX\nUSER y\n");

    assertThat(file.stages()).hasSize(1);
    var run = file.instructions(Run.class).findFirst().orElseThrow().instruction();
    assertThat(run.heredocs())
        .extracting(d -> d.content().toString())
        .containsExactly("FROM b\n", "USER x\n");
    assertThat(run.heredocs()).extracting(Heredoc::quoted).containsExactly(false, true);
    assertThat(file.instructions(User.class)).hasSize(1);
  }

  @Test
  void an_unknown_instruction_names_the_nearest_right_one() {
    var file = parse("FROM a\nCOPPY a b\nUSER x\n");

    assertThat(file.problems())
        .extracting(ParseProblem::message)
        .containsExactly("unknown instruction: COPPY (did you mean COPY?)");
    assertThat(file.instructions(User.class)).hasSize(1);
  }

  @Test
  void json_that_is_none_is_read_by_the_shell() {
    var file = parse("FROM a\nCMD ['a']\nENTRYPOINT [\"a\\u0041\"]\nRUN [1]\n");

    var cmd = file.instructions(Cmd.class).findFirst().orElseThrow().instruction();
    assertThat(cmd.command()).isInstanceOf(ShellForm.class);
    var entrypoint = file.instructions(Entrypoint.class).findFirst().orElseThrow().instruction();
    assertThat(((ExecForm) entrypoint.command()).words())
        .extracting(Word::toString)
        .containsExactly("aA");
    assertThat(file.problems())
        .extracting(ParseProblem::message)
        .containsExactly("a JSON array must hold strings only, each in double quotes");
  }

  @Test
  void a_trigger_is_reached_only_when_asked_for() {
    var file = parse("FROM a\nONBUILD RUN make\n");

    assertThat(file.instructions(Run.class)).isEmpty();
    assertThat(file.instructionsAndTriggers(Run.class))
        .singleElement()
        .satisfies(run -> assertThat(run.onbuild()).isPresent());
  }
}
