package io.github.imagehygiene.provenance;

import static io.github.imagehygiene.subject.Histories.beginning;
import static io.github.imagehygiene.subject.Histories.dockerfile;
import static io.github.imagehygiene.subject.Histories.image;
import static io.github.imagehygiene.subject.Histories.match;
import static io.github.imagehygiene.subject.Histories.parsed;
import static io.github.imagehygiene.subject.Histories.saved;
import static io.github.imagehygiene.subject.Histories.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.image.ImageConfig;
import io.github.imagehygiene.image.TestConfig;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnseenBaseTest {

  private static final String CLASSIC = "/bin/sh -c #(nop) ";
  private static final String BUILDKIT = "\tbuildkit.dockerfile.v0";

  /** Three layers of the base, then those that its ONBUILD made, then {@code RUN} of line 2. */
  @ParameterizedTest
  @ValueSource(strings = {"docker20-triggers", "podman4-triggers", "docker28c-triggers"})
  void aBaseAtHandEndsWhereItEnds(String history) {
    var dockerfile = dockerfile("triggers");
    var image = saved(history);
    var alignment = OriginMatcher.match(dockerfile.read(), image, Optional.of(beginning(image, 3)));
    assertThat(shown(alignment, dockerfile)).startsWith("base", "base", "base", "unexplained");
    assertThat(shown(alignment, dockerfile)).endsWith("unexplained", "RUN 2");
    assertThat(alignment.base()).isEqualTo(BaseEnd.at(3));
  }

  /** Podman names the base at the first entry above it; Docker's builders leave it open. */
  @ParameterizedTest
  @CsvSource({
    "docker20-triggers, docker20-triggers, 3, 6",
    "podman4-triggers, podman4-triggers, 3, 3",
    "docker28c-triggers, docker28c-triggers, 3, 6",
  })
  void withoutTheBaseWhatItsOnbuildMayHaveMadeIsOpen(
      String history, String same, int least, int most) {
    var dockerfile = dockerfile("triggers");
    var alignment = match(dockerfile, saved(history));
    assertThat(alignment.base()).isEqualTo(new BaseEnd(least, most));
    assertThat(shown(alignment, dockerfile)).startsWith("base", "base", "base", "unexplained");
    assertThat(shown(alignment, dockerfile)).endsWith("unexplained", "RUN 2");
  }

  @Test
  void anImageBetweenMayHaveRunTheOnbuildAndMadeNothingElse() {
    String[] entries = {
      "+" + CLASSIC + "ADD file:1 in / ",
      "-" + CLASSIC + " ONBUILD COPY a.txt /trigger/",
      "-" + CLASSIC + " ONBUILD RUN npm install",
      "+" + CLASSIC + "COPY file:2 in /trigger/ ",
      "+/bin/sh -c npm install",
      "-" + CLASSIC + " LABEL a=b",
      "+/bin/sh -c own",
    };
    assertThat(end("FROM acme\nRUN own\n", entries)).isEqualTo(new BaseEnd(1, 3));
    entries[5] = "-" + CLASSIC + " ENV A=b";
    assertThat(end("FROM acme\nRUN own\n", entries)).isEqualTo(BaseEnd.at(3));
    assertThat(end("FROM acme\nENV A=b\nRUN own\n", entries)).isEqualTo(new BaseEnd(1, 3));
  }

  @ParameterizedTest
  @CsvSource({
    "ONBUILD RUN a,         /bin/sh -c a,             1, 2",
    "ONBUILD RUN a,         |1 V=1 /bin/sh -c a,      1, 2",
    "ONBUILD RUN --x=y a,   /bin/sh -c a,             1, 2",
    "'ONBUILD RUN [\"a\"]', a,                         1, 2",
    "ONBUILD RUN a,         /bin/sh -c b,             2, 2",
    "ONBUILD COPY a /b,     /bin/sh -c #(nop) COPY x, 1, 2",
    "ONBUILD COPY a /b,     /bin/sh -c #(nop) ADD x,  2, 2",
    "ONBUILD ADD a /b,      /bin/sh -c a,             2, 2",
    "ONBUILD LABEL a=b,     /bin/sh -c a,             2, 2",
    "ENV A=b,               /bin/sh -c a,             2, 2",
  })
  void whatOnbuildSaysMustFitWhatIsAboveIt(String below, String above, int least, int most) {
    assertThat(
            end(
                "FROM acme\nRUN own\n",
                "+" + CLASSIC + "ADD file:1 in / ",
                "-" + CLASSIC + below,
                "+" + above,
                "+/bin/sh -c own"))
        .isEqualTo(new BaseEnd(least, most));
  }

  /** Of two generations of ONBUILD only the last may have run above all others. */
  @Test
  void theOnbuildOfABaseOfTheBaseHasRunBefore() {
    String[] entries = {
      "+" + CLASSIC + "ADD file:1 in / ",
      "-" + CLASSIC + " ONBUILD RUN first",
      "+/bin/sh -c first",
      "-" + CLASSIC + " ONBUILD RUN second",
      "+/bin/sh -c second",
      "+/bin/sh -c own",
    };
    assertThat(end("FROM acme\nRUN own\n", entries)).isEqualTo(new BaseEnd(2, 3));
  }

  /** An image that was built by FROM alone lends its name to a layer of the builder's cache. */
  @Test
  void podmanNamesTheBaseWhoseOnbuildRan() {
    String[] entries = {
      "+" + CLASSIC + "COPY file:1 in /bin ",
      "-" + CLASSIC + "ONBUILD COPY a.txt /trigger/",
      "-" + CLASSIC + "ONBUILD RUN echo trigger",
      "+" + CLASSIC + "COPY file:2 in /trigger/ \tFROM localhost/acme/base:latest",
      "+/bin/sh -c echo trigger",
      "+/bin/sh -c own\tFROM localhost/acme/middle:latest",
    };
    assertThat(end("FROM acme/base\nRUN own\n", entries)).isEqualTo(BaseEnd.at(1));
    assertThat(end("FROM acme/middle\nRUN own\n", entries)).isEqualTo(BaseEnd.at(3));
    assertThat(end("FROM localhost/acme/base:latest\nRUN own\n", entries)).isEqualTo(BaseEnd.at(1));
    assertThat(end("ARG B\nFROM $B\nRUN own\n", entries)).isEqualTo(new BaseEnd(1, 3));
  }

  @Test
  void buildKitDoesNotTellOfOnbuild() {
    String[] entries = {
      "+# debian.sh --arch 'amd64'\tdebuerreotype 0.15",
      "+RUN /bin/sh -c a # buildkit" + BUILDKIT,
      "-CMD [\"bash\"]" + BUILDKIT,
      "+WORKDIR /app" + BUILDKIT,
      "-LABEL a=b" + BUILDKIT,
      "+RUN /bin/sh -c own # buildkit" + BUILDKIT,
    };
    assertThat(end("FROM acme\nRUN own\n", entries)).isEqualTo(new BaseEnd(2, 3));
    assertThat(end("FROM eclipse-temurin:17\nRUN own\n", entries)).isEqualTo(BaseEnd.at(3));
    assertThat(end("FROM golang:onbuild\nRUN own\n", entries)).isEqualTo(new BaseEnd(2, 3));
    assertThat(end("FROM acme\nLABEL c=d\n", entries)).isEqualTo(new BaseEnd(2, 4));
    entries[5] = "+/bin/sh -c own";
    assertThat(end("FROM acme\nRUN own\n", entries)).isEqualTo(BaseEnd.at(3));
  }

  /** Stages are of the same Dockerfile, and what their ONBUILD makes is an instruction's. */
  @Test
  void theOnbuildOfAStageIsKnown() {
    var stages = parsed("FROM debian:12 AS a\nONBUILD RUN x\nRUN a\nFROM a\nRUN own\n");
    var alignment =
        match(
            stages,
            image(
                "+" + CLASSIC + "ADD file:1 in / ",
                "-" + CLASSIC + "ONBUILD RUN x",
                "+/bin/sh -c a",
                "+/bin/sh -c x",
                "+/bin/sh -c own"));
    assertThat(shown(alignment, stages)).containsExactly("base", "RUN 3", "RUN 2", "RUN 5");
    assertThat(alignment.base()).isEqualTo(BaseEnd.at(1));
  }

  /** An engine may have an older image of the base's name, on whose layers the newer is built. */
  @Test
  void aBaseWithoutOnbuildHasNoLayersAboveIt() {
    var dockerfile = parsed("FROM acme\nRUN own\n");
    var image = image("+" + CLASSIC + "ADD file:1 in / ", "+/bin/sh -c newer", "+/bin/sh -c own");
    assertThat(onBase(dockerfile, image, Optional.of(List.of())).base()).isEqualTo(BaseEnd.at(2));
    assertThat(onBase(dockerfile, image, Optional.of(List.of("ENV A=b"))).base())
        .isEqualTo(BaseEnd.at(2));
    assertThat(onBase(dockerfile, image, Optional.of(List.of("RUN newer"))).base())
        .isEqualTo(BaseEnd.at(1));
    assertThat(onBase(dockerfile, image, Optional.empty()).base()).isEqualTo(BaseEnd.at(1));
  }

  private static Alignment onBase(
      DockerfileSubject dockerfile, ImageConfig image, Optional<List<String>> onBuild) {
    var base = TestConfig.withOnBuild(beginning(image, 1), onBuild);
    return OriginMatcher.match(dockerfile.read(), image, Optional.of(base));
  }

  private static BaseEnd end(String dockerfile, String... entries) {
    return match(parsed(dockerfile), image(entries)).base();
  }
}
