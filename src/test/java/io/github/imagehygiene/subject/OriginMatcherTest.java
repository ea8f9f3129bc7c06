package io.github.imagehygiene.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.dockerfile.BuildInputs;
import io.github.imagehygiene.dockerfile.DockerfileParser;
import io.github.imagehygiene.image.Digest;
import io.github.imagehygiene.image.HistoryEntry;
import io.github.imagehygiene.image.ImageConfig;
import io.github.imagehygiene.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OriginMatcherTest {

  private static final String DOCKERFILE =
      """
      FROM debian:12
      ARG VERSION=1
      RUN apt-get update
      ENV A=b
      WORKDIR /app
      COPY a b
      USER 1
      HEALTHCHECK NONE
      CMD ["x"]
      """;

  private static final List<String> CLASSIC =
      List.of(
          "+/bin/sh -c #(nop) ADD file:0 in / ",
          "/bin/sh -c #(nop)  CMD [\"bash\"]",
          "/bin/sh -c #(nop)  ARG VERSION=1",
          "+|1 VERSION=1 /bin/sh -c apt-get update",
          "/bin/sh -c #(nop)  ENV A=b",
          "/bin/sh -c #(nop) WORKDIR /app",
          "+/bin/sh -c #(nop) COPY file:1 in b ",
          "/bin/sh -c #(nop)  USER 1",
          "/bin/sh -c #(nop)  HEALTHCHECK {[\"NONE\"] \"0s\"}",
          "/bin/sh -c #(nop)  CMD [\"x\"]");

  private static final List<String> BUILDKIT =
      List.of(
          "+/bin/sh -c #(nop) ADD file:0 in / ",
          "ARG VERSION=1",
          "+RUN |1 VERSION=1 /bin/sh -c apt-get update # buildkit",
          "ENV A=b",
          "+WORKDIR /app",
          "+COPY a b # buildkit",
          "USER 1",
          "HEALTHCHECK &{[\"NONE\"] \"0s\"}",
          "CMD [\"x\"]");

  /** Podman's default format drops HEALTHCHECK, and its builder leaves ARG out. */
  private static final List<String> PODMAN =
      List.of(
          "+/bin/sh -c #(nop) ADD file:0 in /",
          "+|1 VERSION=1 /bin/sh -c apt-get update",
          "/bin/sh -c #(nop) ENV A=b",
          "/bin/sh -c #(nop) WORKDIR /app",
          "+/bin/sh -c #(nop) COPY file:1 in b",
          "/bin/sh -c #(nop) USER 1",
          "/bin/sh -c #(nop) CMD [\"x\"]");

  @Test
  void everyBuildersWordingIsAligned() {
    assertThat(origins(DOCKERFILE, CLASSIC)).containsExactly("base", "RUN 3", "COPY 6");
    assertThat(origins(DOCKERFILE, BUILDKIT))
        .containsExactly("base", "RUN 3", "WORKDIR 5", "COPY 6");
    assertThat(origins(DOCKERFILE, PODMAN)).containsExactly("base", "RUN 3", "COPY 6");
  }

  @Test
  void whetherAnEntryMadeALayerNeedNotBeSaid() {
    assertThat(origins(DOCKERFILE, unsaid(CLASSIC), 3)).containsExactly("base", "RUN 3", "COPY 6");
    assertThat(origins(DOCKERFILE, unsaid(BUILDKIT), 4))
        .containsExactly("base", "RUN 3", "WORKDIR 5", "COPY 6");
  }

  @Test
  void stagesThatTheTargetBuildsOnAreItsOwn() {
    String stages =
        """
        FROM debian:12 AS tools
        RUN tools
        FROM debian:12 AS base
        RUN base
        FROM base
        COPY --from=tools a b
        """;
    var history = List.of("+base", "+/bin/sh -c base", "+/bin/sh -c #(nop) COPY file:1 in b");
    assertThat(origins(stages, history)).containsExactly("base", "RUN 4", "COPY 6");
  }

  @Test
  void anImageOfAnotherDockerfileIsUnexplained() {
    var jib = List.of("+jib-maven-plugin:3.5.2", "+jib-maven-plugin:3.5.2");
    assertThat(origins(DOCKERFILE, jib)).containsExactly("unexplained", "unexplained");
    assertThat(origins(DOCKERFILE, CLASSIC.subList(4, 10))).containsOnly("unexplained");
  }

  @Test
  void aHistoryThatDoesNotFitTheLayersExplainsNothing() {
    assertThat(origins(DOCKERFILE, CLASSIC, 5)).hasSize(5).containsOnly("unexplained");
    assertThat(origins(DOCKERFILE, List.of(), 2)).containsOnly("unexplained");
  }

  private static List<String> unsaid(List<String> history) {
    return history.stream().map(text -> "?" + text.replaceFirst("^\\+", "")).toList();
  }

  private static List<String> origins(String dockerfile, List<String> history) {
    return origins(
        dockerfile, history, (int) history.stream().filter(h -> h.startsWith("+")).count());
  }

  /**
   * @param history {@code +} before an entry that made a layer, {@code ?} where that is not said
   */
  private static List<String> origins(String dockerfile, List<String> history, int layers) {
    var file = DockerfileParser.parse(SourceText.of("Dockerfile", dockerfile));
    var subject = DockerfileSubject.of(file, Optional.empty(), Optional.empty(), BuildInputs.NONE);
    return OriginMatcher.match(subject.graph().closure(), config(history, layers)).stream()
        .map(origin -> shown(origin, subject))
        .toList();
  }

  private static String shown(LayerOrigin origin, DockerfileSubject subject) {
    return origin instanceof LayerOrigin.Step step
        ? step.instruction().keyword()
            + " "
            + subject.source().position(step.instruction().span().start()).line()
        : origin.kind();
  }

  static ImageConfig config(List<String> history, int layers) {
    var entries = new ArrayList<HistoryEntry>();
    for (String text : history) {
      Optional<Boolean> empty =
          text.startsWith("?") ? Optional.empty() : Optional.of(!text.startsWith("+"));
      entries.add(new HistoryEntry(text.replaceFirst("^[+?]", ""), "", empty));
    }
    return new ImageConfig(
        "linux",
        "amd64",
        Optional.empty(),
        Optional.empty(),
        "",
        "",
        List.of(),
        List.of(),
        List.of(),
        "",
        List.of(),
        List.of(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        IntStream.range(0, layers).mapToObj(i -> Digest.sha256("%064x".formatted(i))).toList(),
        entries);
  }
}
