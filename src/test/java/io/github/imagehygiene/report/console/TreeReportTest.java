package io.github.imagehygiene.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.dockerfile.variables.BuildInputs;
import io.github.imagehygiene.inspect.DockerfileBuild;
import io.github.imagehygiene.inspect.DockerfileInput;
import io.github.imagehygiene.inspect.Inspector;
import io.github.imagehygiene.inspect.Request;
import io.github.imagehygiene.policy.ConfigUnreadable;
import io.github.imagehygiene.policy.PolicyReader;
import io.github.imagehygiene.rules.Rules;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeReportTest {

  private static final BuildInputs BUILD =
      new BuildInputs(
          Map.of("TAG", "21", "NPM_TOKEN", "hunter2hunter2"),
          Map.of("db.password", "hunter2hunter2"),
          Optional.empty());

  @Test
  void showsStagesExpandedValuesAndCommandsWithTheirPlaces() throws ConfigUnreadable {
    assertThat(
            tree(
                """
                ARG TAG=17
                FROM eclipse-temurin:$TAG AS base
                FROM base
                RUN cd /tmp && \\
                    make "$X"
                USER 1000
                """))
        .containsExactly(
            "Tree of docker/Dockerfile:",
            "  build argument NPM_TOKEN \"***\"",
            "  build argument TAG \"21\"",
            "  1:1 ARG \"TAG\"=\"17\"",
            "  stage 0 base (ships) on image docker.io/library/eclipse-temurin:21",
            "    2:1 FROM \"eclipse-temurin:$TAG\"→\"eclipse-temurin:21\" AS \"base\"",
            "  stage 1 1 (ships) on stage base",
            "    3:1 FROM \"base\"",
            "    4:1 RUN \"cd /tmp &&     make \\\"$X\\\"\"",
            "      command 4:5 \"cd\" \"/tmp\"",
            "      command 5:5 \"make\" \"\\\"$X\\\"\"",
            "    6:1 USER \"1000\"",
            "    = user \"1000\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ENV DB_PASSWORD=hunter2hunter2",
        "ENV DB_PASSWORD=\"hunter2hunter2 hunter2hunter2\" A=$DB_PASSWORD\nUSER $DB_PASSWORD",
        "ENV DB_PASSWORD hunter2hunter2 \\\n  hunter2hunter2",
        "ENV DB_PASSWORD hunter2hunter2 \\\n# a comment\n  hunter2hunter2",
        "ARG NPM_TOKEN\nENV A=x$NPM_TOKEN\nRUN echo $A",
        "ARG NPM_TOKEN=${X:-hunter2hunter2}",
        "LABEL a=@db.password@ b=${db.password}",
        "ARG TOKEN=hunter2hunter2\nRUN curl -H \"X: hunter2hunter2\" example.org",
        "ONBUILD ENV TOKEN=hunter2hunter2",
        "RUN TOKEN=hunter2hunter2 make",
        "RUN export TOKEN='hunter2hunter2 x' && make",
        "RUN tool --password hunter2hunter2 --db-password=hunter2hunter2",
        "RUN git clone https://user:hunter2hunter2@example.org/a.git",
        "RUN <<EOF\nTOKEN=hunter2hunter2\nEOF",
      })
  void holdsNoSecret(String dockerfile) throws ConfigUnreadable {
    assertThat(String.join("\n", tree("FROM a\n" + dockerfile + "\nUSER last\n")))
        .doesNotContain("hunter2")
        .contains("USER \"last\"")
        .contains("*");
  }

  @Test
  void whatIsNoLiteralSecretStays() throws ConfigUnreadable {
    var tree = tree("FROM a\nENV PASSWORD_FILE=/run/p\nRUN TOKEN=$(cat /run/t) make; x\n");
    assertThat(String.join("\n", tree)).contains("/run/p", "TOKEN=$(cat /run/t)", "\"x\"");
  }

  @Test
  void aLineIsHarmlessToPrintAndNotTooLong() throws ConfigUnreadable {
    String evil = "\u001b]0;x\u0007\u202e##vso[task.complete]";
    var tree = tree("FROM a\nLABEL x=" + evil + "\nRUN echo " + "y".repeat(9_000) + "\n");
    assertThat(tree)
        .noneMatch(line -> line.matches(".*[\\p{Cntrl}\u202e].*") || line.contains("##vso"));
    assertThat(tree).allMatch(line -> line.length() < 4_100);
    assertThat(tree).anyMatch(line -> line.contains("<U+001B>"));
  }

  @Test
  void aFileOfManySecretsIsShownWithoutThem() throws ConfigUnreadable {
    assertThat(tree("FROM a\n" + "ENV TOKEN=hunter2\n".repeat(101)))
        .hasSizeGreaterThan(101)
        .noneMatch(line -> line.contains("hunter2"));
  }

  private static List<String> tree(String dockerfile) throws ConfigUnreadable {
    var bytes = dockerfile.getBytes(StandardCharsets.UTF_8);
    var inspection =
        Inspector.inspect(
            new Request(
                Rules.catalogue(),
                PolicyReader.read(List.of(), Rules.catalogue()),
                List.of(
                    new DockerfileInput(
                        "docker/Dockerfile",
                        bytes,
                        Optional.empty(),
                        new DockerfileBuild(
                            BUILD.args(), Optional.empty(), Optional.empty(), false))),
                List.of(),
                BUILD.properties(),
                LocalDate.of(2026, 11, 21)));
    return TreeReport.lines(inspection).toList();
  }
}
