package io.github.imagehygiene.dockerfile.stages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.dockerfile.TestFiles;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StageGraphTest {

  private static StageGraph graph(String target, String... lines) {
    var file = TestFiles.parse(lines);
    return StageGraph.of(file, TestFiles.scopes(file), Optional.ofNullable(target));
  }

  private static String target(String... lines) {
    return graph(null, lines).uses().reduce((a, b) -> b).orElseThrow().target().toString();
  }

  private static Stream<String> labels(java.util.List<Stage> stages) {
    return stages.stream().map(Stage::label);
  }

  private static final String[] FILE = {
    "FROM jdk AS base",
    "FROM base AS build",
    "FROM tools AS unused",
    "FROM jdk AS assets",
    "FROM Base AS app",
    "COPY --from=build /a /a",
    "RUN --mount=type=bind,from=assets,target=/x cp /x /y",
    "FROM app AS debug",
  };

  @Test
  void the_target_is_the_last_stage_unless_one_is_asked_for() {
    assertThat(graph(null, FILE).target().orElseThrow().label()).isEqualTo("debug");
    assertThat(graph("APP", FILE).target().orElseThrow().label()).isEqualTo("app");
    assertThat(graph("1", FILE).target().orElseThrow().label()).isEqualTo("build");
  }

  @Test
  void what_ships_is_the_target_and_what_it_builds_on() {
    var graph = graph(null, FILE);
    assertThat(labels(graph.closure())).containsExactly("debug", "app", "base");
    assertThat(labels(graph.feeders())).containsExactly("build", "assets");
    var unused = graph.uses().filter(u -> u.name().toString().equals("tools")).findFirst();
    assertThat(graph.reaches(unused.orElseThrow().stage())).isFalse();
  }

  @Test
  void an_unknown_target_is_a_problem_that_lists_the_stages() {
    var graph = graph("ap", FILE);
    assertThat(graph.target()).isEmpty();
    assertThat(graph.closure()).isEmpty();
    assertThat(graph.problem().orElseThrow())
        .contains("did you mean app?")
        .contains("base, build, unused, assets, app, debug");
  }

  @Test
  void a_name_is_a_stage_only_below_it() {
    assertThat(target("FROM b AS b")).startsWith("OfImage");
    assertThat(target("FROM a AS b", "FROM B")).startsWith("OfStage");
    assertThat(target("FROM a", "COPY --from=c / /")).contains("reference=c");
    assertThat(target("FROM a AS b", "COPY --from=b / /")).contains("circular dependency");
  }

  @Test
  void copy_knows_numbers_and_from_and_mount_do_not() {
    assertThat(target("FROM a", "FROM b", "COPY --from=0 / /")).startsWith("OfStage");
    assertThat(target("FROM a", "FROM b", "COPY --from=1 / /")).contains("circular dependency");
    assertThat(target("FROM a", "FROM b", "COPY --from=2 / /")).contains("invalid stage index 2");
    assertThat(target("FROM a", "FROM 0")).startsWith("OfImage");
    assertThat(target("FROM a", "FROM b", "RUN --mount=from=0 x")).startsWith("OfImage");
  }

  @Test
  void variables_count_in_from_alone() {
    assertThat(target("ARG i=a:1", "FROM $i AS b")).contains("a:1");
    assertThat(target("ARG i", "FROM $i")).startsWith("Unresolved");
    assertThat(target("FROM ${project.base}")).startsWith("Unresolved");
    assertThat(target("FROM a", "COPY --from=$x / /")).startsWith("Invalid");
  }

  @Test
  void scratch_and_nonsense_are_told_apart_from_images() {
    assertThat(target("FROM scratch")).startsWith("Scratch");
    assertThat(target("FROM A_b:C/d")).startsWith("Invalid");
    assertThat(target("FROM")).startsWith("Invalid");
    assertThat(target("FROM localhost:5000/a/b:1")).contains("localhost:5000");
  }

  @Test
  void a_from_without_a_name_means_the_build_context() {
    var file =
        TestFiles.parse("FROM a", "COPY --from= x y", "RUN --mount=type=bind,from=,target=/m z");

    assertThat(TestFiles.graph(file).uses(file.stages().get(0)))
        .extracting(ImageUse::place)
        .containsExactly(ImageUse.Place.FROM);
  }
}
