package io.github.imagehygiene.dockerfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.imagehygiene.dockerfile.dump.Tokens;
import io.github.imagehygiene.dockerfile.dump.TreeDump;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.instruction.Run;
import io.github.imagehygiene.dockerfile.parse.DockerfileParser;
import io.github.imagehygiene.dockerfile.scripts.Scripts;
import io.github.imagehygiene.dockerfile.stages.StageGraph;
import io.github.imagehygiene.dockerfile.syntax.ParseProblem;
import io.github.imagehygiene.dockerfile.variables.BuildInputs;
import io.github.imagehygiene.dockerfile.variables.Scopes;
import io.github.imagehygiene.text.SourceText;
import io.github.imagehygiene.text.Span;
import java.util.Map;
import java.util.Optional;

/** Whatever a Dockerfile holds, it is read, printed as it was, and has a meaning. */
class DockerfileFuzzTest {

  private static final BuildInputs BUILD =
      new BuildInputs(
          Map.of("A", "1"), Map.of("project.version", "1.0"), Optional.of("linux/amd64"));

  @DictionaryEntries({
    "FROM ",
    " AS b",
    "\\x0ARUN ",
    "\\x0ACOPY ",
    "\\x0AADD ",
    "\\x0AENV ",
    "\\x0AARG ",
    "\\x0ALABEL ",
    "\\x0ACMD [\\\"",
    "\\x0AONBUILD ",
    "\\x0AHEALTHCHECK ",
    "\\x0ASHELL [",
    "--from=",
    "--mount=type=",
    "<<EOF\\x0A",
    "\\x0AEOF\\x0A",
    "<<-'E'",
    "\\\\\\x0A",
    "\\\\\\x0D\\x0A",
    "${A:-",
    "${A##",
    "${A/",
    "$A",
    "# escape=`\\x0A",
    "# syntax=",
    "# hadolint ignore=",
    "@project.version@",
    "\\xEF\\xBB\\xBF"
  })
  @FuzzTest(maxDuration = "60s")
  void isReadPrintedAndUnderstood(byte[] bytes) {
    var source = SourceText.of("Dockerfile", new String(bytes, UTF_8));
    var file = DockerfileParser.parse(source);
    assertThat(Tokens.print(file)).isEqualTo(source.content());
    assertThat(TreeDump.of(file, BUILD, Optional.empty())).isNotNull();
    assertThat(TreeDump.of(file, BuildInputs.NONE, Optional.of("0"))).isNotNull();
    var whole = new Span(0, source.length());
    assertThat(file.all().map(Instruction::span)).allMatch(whole::covers);
    assertThat(file.problems()).extracting(ParseProblem::span).allMatch(whole::covers);
    var scripts = Scripts.of(file, StageGraph.of(file, Scopes.of(file, BUILD), Optional.empty()));
    assertThat(scripts.commands(Run.class))
        .allMatch(c -> c.at().instruction().span().covers(c.command().span()));
  }
}
