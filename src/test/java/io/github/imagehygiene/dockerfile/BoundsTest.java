package io.github.imagehygiene.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.dockerfile.comments.SuppressionComments;
import io.github.imagehygiene.dockerfile.dump.Tokens;
import io.github.imagehygiene.dockerfile.instruction.Run;
import io.github.imagehygiene.dockerfile.parse.DockerfileLoader;
import io.github.imagehygiene.dockerfile.scripts.Scripts;
import io.github.imagehygiene.dockerfile.stages.FinalState;
import io.github.imagehygiene.dockerfile.stages.StageGraph;
import io.github.imagehygiene.dockerfile.syntax.ParseProblem;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Long files, made to hurt. The limit is far above what linear work takes, and far below what
 * quadratic work would.
 */
@Timeout(300)
class BoundsTest {

  /** Of processor time, so that a busy machine does not count. */
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private static StageGraph understood(String content) {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    var file = TestFiles.load(content);
    var scopes = TestFiles.scopes(file);
    var graph = StageGraph.of(file, scopes, Optional.empty());
    graph.target().ifPresent(stage -> FinalState.of(stage, graph, scopes));
    SuppressionComments.of(file);
    assertThat(Tokens.print(file).equals(content)).isTrue();
    assertThat(threads.getCurrentThreadCpuTime() - start).isLessThan(LIMIT.toNanos());
    return graph;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN a && \\\n",
        "ENV a=$a$a\n",
        "WORKDIR a\n",
        "ONBUILD ",
        "RUN <<A ",
        "--a=\"",
        "[",
        "[\"a\",",
        "{",
        "${a:-",
        "# hadolint ignore=a\nRUN a\n",
        "'",
      })
  void much_of_anything_is_read_in_linear_time(String unit) {
    String filled = "FROM a\nRUN " + unit.repeat(100_000 / unit.length());
    assertThat(understood(filled).closure()).hasSize(1);
  }

  @Test
  void scripts_beyond_the_cap_are_one_problem_and_not_read() {
    String most = "RUN " + "a; ".repeat(Scripts.MAX_COMMANDS - 1) + "a\n";
    assertThat(scripts("FROM a\n" + most).problems()).isEmpty();
    var more = scripts("FROM a\n" + most + "RUN b\nRUN c\n");
    assertThat(more.problems())
        .extracting(ParseProblem::message)
        .singleElement()
        .asString()
        .startsWith("the scripts of the file have more than 10000 commands");
    assertThat(more.commands(Run.class)).hasSize(Scripts.MAX_COMMANDS);
  }

  private static Scripts scripts(String content) {
    var file = TestFiles.load(content);
    return Scripts.of(file, StageGraph.of(file, TestFiles.scopes(file), Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "USER $A\n",
        "EXPOSE x$A\n",
        "ENV B=$A$B\n",
        "USER ${A%*b}\n",
        "USER ${A##*a*a*}\n",
        "WORKDIR ${A//a/$A}\n",
        "LABEL ${A/a*/b}=${A:-$A}\n",
      })
  void a_long_value_that_is_used_often_costs_neither_time_nor_memory(String use) {
    String head = "FROM a\nENV A=" + "a".repeat(60_000) + "\n";
    String filled = head + use.repeat(200_000 / use.length());
    assertThat(understood(filled).closure()).hasSize(1);
  }

  @Test
  void a_megabyte_of_continuations_is_one_line() {
    String filled = "FROM a\nRUN x" + "\\\n".repeat(DockerfileLoader.MOST_BYTES / 2 - 10);
    assertThat(understood(filled).closure().get(0).instructions()).hasSize(1);
  }

  @Test
  void a_hundred_thousand_stages_are_read_and_followed() {
    String chain =
        IntStream.range(1, 100_000)
            .mapToObj(i -> "FROM s" + (i - 1) + " AS s" + i + "\n")
            .collect(Collectors.joining());
    assertThat(understood("FROM a AS s0\n" + chain).closure()).hasSize(100_000);
  }
}
