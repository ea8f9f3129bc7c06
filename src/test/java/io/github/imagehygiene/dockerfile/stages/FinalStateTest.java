package io.github.imagehygiene.dockerfile.stages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.dockerfile.TestFiles;
import io.github.imagehygiene.dockerfile.variables.Value;
import org.junit.jupiter.api.Test;

class FinalStateTest {

  private static FinalState state(String... lines) {
    var file = TestFiles.parse(lines);
    var graph = TestFiles.graph(file);
    return FinalState.of(graph.target().orElseThrow(), graph, TestFiles.scopes(file));
  }

  @Test
  void the_last_user_of_the_chain_counts() {
    var state = state("FROM a AS b", "USER app", "FROM other", "USER root", "FROM b");
    assertThat(state.user().orElseThrow().value()).isEqualTo(Value.of("app"));
    assertThat(state.user().orElseThrow().stage().label()).isEqualTo("b");
    assertThat(state.base().orElseThrow().target().asImage().orElseThrow()).hasToString("a");
  }

  @Test
  void onbuild_does_nothing_here_but_does_it_to_stages_built_on_it() {
    assertThat(state("FROM a", "ONBUILD USER app").user()).isEmpty();
    var state = state("FROM a AS b", "ONBUILD USER app", "USER root", "FROM b");
    assertThat(state.user().orElseThrow().value()).isEqualTo(Value.of("app"));
  }

  @Test
  void relative_working_directories_are_put_together() {
    assertThat(
            state("FROM scratch", "WORKDIR a", "WORKDIR ../b/./c").workdir().orElseThrow().value())
        .isEqualTo(Value.of("/b/c"));
    assertThat(state("FROM x", "WORKDIR a").workdir().orElseThrow().value().isKnown()).isFalse();
    assertThat(state("FROM x", "WORKDIR /a", "WORKDIR b").workdir().orElseThrow().value())
        .isEqualTo(Value.of("/a/b"));
  }

  @Test
  void an_entrypoint_takes_away_the_command_of_the_stages_below_it() {
    assertThat(state("FROM a AS b", "CMD x", "FROM b", "ENTRYPOINT y").cmd()).isEmpty();
    assertThat(state("FROM a AS b", "CMD x", "ENTRYPOINT y", "FROM b").cmd()).isPresent();
  }

  @Test
  void names_are_set_once_and_last_value_wins() {
    var state =
        state(
            "FROM a", "ENV A=1 B=$Z", "LABEL x=1 y=2", "ENV A=2", "EXPOSE 80 443/tcp", "VOLUME /v");
    assertThat(state.env().get("A").value()).isEqualTo(Value.of("2"));
    assertThat(state.env().get("B").value().isKnown()).isFalse();
    assertThat(state.labels()).containsOnlyKeys("x", "y");
    assertThat(state.ports()).extracting(p -> p.value().known().orElse("?")).contains("443/tcp");
    assertThat(state.volumes()).hasSize(1);
  }
}
