package io.github.imagehygiene.rules.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.inspect.DockerfileBuild;
import io.github.imagehygiene.inspect.DockerfileInput;
import io.github.imagehygiene.inspect.Inspector;
import io.github.imagehygiene.inspect.Request;
import io.github.imagehygiene.policy.Layer;
import io.github.imagehygiene.policy.PolicyReader;
import io.github.imagehygiene.policy.YamlTree;
import io.github.imagehygiene.rules.Rules;
import io.github.imagehygiene.rules.Trial;
import io.github.imagehygiene.text.SourceText;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BuildArgUndeclaredTest {

  private static final String GIVEN =
      "the build passes the build argument %s, which no ARG declares, so it has no effect";

  private final Trial rule = Trial.of("build-arg-undeclared");

  @Test
  void it_stands_at_the_stage_that_is_built_if_no_name_is_like_it() {
    rule.holdsGiven(
        "VERSION=1\nCOLOUR=",
        """
        ARG BASE=21
        FROM alpine AS a
        FROM a
        ^^^^ the build passes the build argument VERSION, which no ARG declares, so it has no effect
        ARG COLOR
            ^^^^^ the build passes the build argument COLOUR, which no ARG declares, so it has no effect; did you mean COLOR?
        """);
  }

  @Test
  void a_global_ARG_and_those_of_all_stages_that_run_declare() {
    rule.holdsGiven(
        "A=1\nB=2\nC=3\nD=4",
        "ARG A\nFROM x AS b\nARG B=1 C\nFROM x\narg D\nCOPY --from=b /a /a\n");
    rule.holdsGiven(
        "B=2", "FROM x AS b\nARG B\nFROM x\n^^^^ " + GIVEN.formatted("B") + "\nUSER 1\n");
    rule.holdsGiven("A=1", "FROM x\nONBUILD ARG A\n");
  }

  @Test
  void what_BuildKit_predefines_or_reads_needs_no_ARG() {
    rule.holdsGiven(
        "HTTP_PROXY=p\nno_proxy=x\nTARGETARCH=arm64\nSOURCE_DATE_EPOCH=0\nBUILDKIT_INLINE_CACHE=1",
        "FROM x\n");
  }

  @Test
  void names_are_told_by_letter_case() {
    rule.holdsGiven(
        "version=1",
        "FROM x\nARG VERSION\n    ^^^^^^^ "
            + GIVEN.formatted("version")
            + "; did you mean VERSION?\n");
  }

  @Test
  void one_that_goes_to_several_Dockerfiles_may_be_declared_by_any_of_them() throws Exception {
    var a = input("a.Dockerfile", "FROM x\nARG COLOUR\n", Map.of("COLOUR", "1", "VERSION", "3"));
    assertThat(
            found(
                a,
                input(
                    "b.Dockerfile",
                    "FROM x\nARG VERSION\n",
                    Map.of("COLOUR", "1", "VERSION", "3"))))
        .isEmpty();
    assertThat(found(a, input("b.Dockerfile", "FROM x\nARG VERSION\n", Map.of("VERSION", "4"))))
        .containsExactly(GIVEN.formatted("VERSION"));
    assertThat(found(a, input("b.Dockerfile", "FROM x\n", Map.of("COLOUR", "1"))))
        .containsExactly(GIVEN.formatted("VERSION"));
  }

  private static DockerfileInput input(String name, String text, Map<String, String> args) {
    return new DockerfileInput(
        name,
        text.getBytes(StandardCharsets.UTF_8),
        Optional.empty(),
        new DockerfileBuild(args, Optional.empty(), Optional.empty(), false));
  }

  private static Stream<String> found(DockerfileInput... files) throws Exception {
    var yaml = SourceText.of("policy", "preset: none\nrules:\n  build-arg-undeclared: warning\n");
    var policy =
        PolicyReader.read(
            List.of(new Layer(Layer.Source.POLICY_FILE, YamlTree.read(yaml))), Rules.catalogue());
    var request =
        new Request(
            Rules.catalogue(),
            policy,
            List.of(files),
            List.of(),
            Map.of(),
            LocalDate.of(2026, 12, 1));
    return Inspector.inspect(request).judgement().findings().stream()
        .map(judged -> judged.finding().message());
  }
}
