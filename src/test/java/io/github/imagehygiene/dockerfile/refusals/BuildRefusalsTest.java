package io.github.imagehygiene.dockerfile.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.dockerfile.parse.DockerfileParser;
import io.github.imagehygiene.dockerfile.parse.FlagValue;
import io.github.imagehygiene.dockerfile.stages.StageGraph;
import io.github.imagehygiene.dockerfile.syntax.ParseProblem;
import io.github.imagehygiene.dockerfile.variables.BuildInputs;
import io.github.imagehygiene.dockerfile.variables.Scopes;
import io.github.imagehygiene.text.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What BuildKit itself says of each case was asked of {@code Dockerfile2LLB} of moby/buildkit 0.32.
 */
class BuildRefusalsTest {

  private static final BuildInputs BUILD =
      new BuildInputs(Map.of(), Map.of(), Optional.empty(), false);

  @ParameterizedTest
  @CsvFileSource(resources = "refused.txt", delimiter = '|', quoteCharacter = '~')
  void what_BuildKit_refuses_is_refused_at_its_place(String lines, String place, String why) {
    String text = lines.replace("\\n", "\n");
    var found = refusals(text);
    assertThat(found).as(text).hasSize(1);
    var span = found.get(0).span();
    assertThat(text.substring(span.start(), span.end())).isEqualTo(place);
    assertThat(found.get(0).message()).contains(why);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "accepted.txt", delimiter = '|', quoteCharacter = '~')
  void what_BuildKit_accepts_or_cannot_be_known_is_not_refused(String lines) {
    assertThat(refusals(lines.replace("\\n", "\n"))).isEmpty();
  }

  @Test
  void a_duration_is_none_at_all_or_at_least_a_millisecond() {
    assertThat(List.of("0.5ms", ".9ms", "0.0004s", "999us")).noneMatch(FlagValue.DURATION::takes);
    assertThat(List.of("0", "0s", "1ms", "1.5ms", "0.001s", "0.01s", "1000us"))
        .allMatch(FlagValue.DURATION::takes);
  }

  @Test
  void of_a_stage_that_is_not_built_only_names_are_refused() {
    String unused = "FROM debian AS unused\nEXPOSE http\nCOPY --from=later a b\n";
    assertThat(refusals(unused + "FROM debian AS later\n")).isEmpty();
    assertThat(refusals(unused + "COPY --from=9 a b\nFROM debian AS later\n")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"docker/dockerfile:1-labs", "docker.io/docker/dockerfile:labs", "acme/x"})
  void a_frontend_that_may_know_devices_is_believed(String frontend) {
    assertThat(refusals("# syntax=" + frontend + "\nFROM debian\nRUN --device=a true\n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"docker/dockerfile:1", "docker/dockerfile", "docker.io/docker/dockerfile"})
  void docker_s_stable_frontend_knows_no_devices(String frontend) {
    assertThat(refusals("# syntax=" + frontend + "\nFROM debian\nRUN --device=a true\n"))
        .hasSize(1);
  }

  private static List<ParseProblem> refusals(String text) {
    var file = DockerfileParser.parse(SourceText.of("Dockerfile", text));
    assertThat(file.problems()).as(text).isEmpty();
    var scopes = Scopes.of(file, BUILD);
    return BuildRefusals.of(file, scopes, StageGraph.of(file, scopes, Optional.empty()));
  }
}
