package io.github.imagehygiene.provenance;

import static io.github.imagehygiene.subject.Histories.beginning;
import static io.github.imagehygiene.subject.Histories.dockerfile;
import static io.github.imagehygiene.subject.Histories.image;
import static io.github.imagehygiene.subject.Histories.match;
import static io.github.imagehygiene.subject.Histories.origins;
import static io.github.imagehygiene.subject.Histories.parsed;
import static io.github.imagehygiene.subject.Histories.saved;
import static io.github.imagehygiene.subject.Histories.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.dockerfile.variables.BuildInputs;
import io.github.imagehygiene.provenance.Alignment.Verdict;
import io.github.imagehygiene.subject.Histories;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginMatcherTest {

  private static final String DOCKERFILE =
      """
      FROM debian:12
      RUN apt-get update
      ENV A=b
      COPY a b
      """;

  private static final String[] BUILT = {
    "+/bin/sh -c #(nop) ADD file:0 in / ",
    "-/bin/sh -c #(nop)  CMD [\"bash\"]",
    "+RUN /bin/sh -c apt-get update # buildkit",
    "-ENV A=b",
    "+COPY a b # buildkit"
  };

  /** RUN 13, 37, 38 and 39 change nothing, so the classic builder makes no layer of them. */
  @Test
  void theClassicBuilder() {
    assertThat(origins("common", "docker20-common", Verdict.SAME))
        .containsExactly(
            "base",
            "base",
            "base",
            "RUN 8",
            "WORKDIR 14",
            "WORKDIR 15",
            "COPY 16",
            "COPY 17",
            "ADD 18",
            "COPY 19",
            "COPY 20",
            "RUN 29",
            "COPY 36");
  }

  /** RUN 32 is an ONBUILD of the stage below. */
  @Test
  void podman() {
    assertThat(origins("common", "podman4-common", Verdict.SAME))
        .containsExactly(
            "base", "base", "base", "RUN 8", "RUN 13", "COPY 16", "COPY 17", "ADD 18", "COPY 19",
            "COPY 20", "RUN 29", "RUN 32", "COPY 36", "RUN 37", "RUN 38", "RUN 39");
  }

  @ParameterizedTest
  @ValueSource(strings = {"docker26-common", "docker28c-common"})
  void buildKit(String history) {
    assertThat(origins("buildkit", history, Verdict.SAME))
        .containsExactly(
            "base",
            "base",
            "base",
            "RUN 8",
            "RUN 13",
            "WORKDIR 14",
            "WORKDIR 15",
            "COPY 16",
            "COPY 17",
            "ADD 18",
            "COPY 19",
            "COPY 20",
            "RUN 29",
            "RUN 32",
            "COPY 36",
            "RUN 37",
            "RUN 38",
            "RUN 39",
            "COPY 41",
            "COPY 42",
            "RUN 43",
            "RUN 44",
            "RUN 49",
            "RUN 52",
            "COPY 56",
            "ADD 59",
            "COPY 64",
            "WORKDIR 66",
            "WORKDIR 67");
  }

  @Test
  void whichEntryMadeALayerNeedNotBeSaidWhereOnlyOneAnswerFits() {
    var common = dockerfile("common");
    assertThat(shown(match(common, Histories.told("podman4-common")), common))
        .isEqualTo(shown(match(common, saved("podman4-common")), common));
    var buildKit = dockerfile("buildkit");
    assertThat(shown(match(buildKit, Histories.told("docker26-common")), buildKit))
        .isEqualTo(shown(match(buildKit, saved("docker26-common")), buildKit));
    assertThat(match(common, Histories.told("docker20-common")).verdict())
        .isEqualTo(Verdict.UNTOLD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"docker20", "docker26", "docker28c", "podman4"})
  void aBuildArgumentIsExpandedWhereItIsKnownAndMayBeAnythingElsewhere(String engine) {
    var saved = saved(engine + "-arguments");
    String text = dockerfile("arguments").source().content();
    for (Map<String, String> args : List.of(Map.<String, String>of(), Map.of("V", "7"))) {
      var inputs = new BuildInputs(args, Map.of(), Optional.empty());
      var alignment = match(parsed(text, Optional.empty(), inputs), saved);
      boolean told = !args.isEmpty() || !engine.equals("docker20");
      assertThat(alignment.verdict()).isEqualTo(told ? Verdict.SAME : Verdict.SAME_KINDS);
      assertThat(shown(alignment, parsed(text)))
          .containsSubsequence("base", "base", "base", "COPY 8");
    }
    // The classic builder's and BuildKit's histories have the value, Podman's the variable.
    var other = new BuildInputs(Map.of("V", "8"), Map.of(), Optional.empty());
    assertThat(match(parsed(text, Optional.empty(), other), saved).verdict())
        .isEqualTo(engine.equals("podman4") ? Verdict.SAME : Verdict.DIFFERENT);
  }

  @Test
  void aLayerOfManyInstructionsIsThatOfNoneOfThem() {
    assertThat(origins("arguments", "podman4-squash", Verdict.SAME))
        .containsExactly("base", "base", "base", "unexplained");
    assertThat(origins("arguments", "podman4-squash-all", Verdict.FLATTENED))
        .containsExactly("unexplained");
    assertThat(origins("common", "podman4-layers-false", Verdict.SAME))
        .containsExactly("base", "base", "base", "unexplained", "unexplained");
    var squash = parsed(DOCKERFILE);
    var merged =
        image(
            BUILT[0],
            BUILT[1],
            "-/bin/sh -c apt-get update",
            BUILT[3],
            "-COPY a b # buildkit",
            "+\t\tmerge sha256:1 to sha256:2");
    assertThat(shown(match(squash, merged), squash)).containsExactly("base", "unexplained");
    assertThat(match(squash, merged).firstOwn()).hasValue(1);
  }

  /** Podman 5 names the base at the first entry of the first stage, not at the last. */
  @Test
  void podman5GivesAStagesLayerToAnyKindOfInstruction() {
    assertThat(origins("squashed", "podman5-squashed-layers-false", Verdict.SAME))
        .containsExactly("base", "base", "base", "unexplained");
    assertThat(origins("squashed", "podman5-squashed-all", Verdict.FLATTENED))
        .containsExactly("unexplained");
    assertThat(origins("squashed-stages", "podman5-squashed-stages-layers-false", Verdict.SAME))
        .containsExactly("base", "base", "base", "RUN 2", "COPY 5", "unexplained");
    assertThat(origins("squashed-stages", "podman5-squashed-stages-all", Verdict.FLATTENED))
        .containsExactly("unexplained");
  }

  /** The only layer that is left has the base in it. */
  @Test
  void aLayerWithTheBaseInItIsThatOfNoInstruction() {
    var one = parsed("FROM debian:12\nRUN x\n");
    var squashed = match(one, image("+/bin/sh -c x\tFROM debian:12"));
    assertThat(squashed.verdict()).isEqualTo(Verdict.FLATTENED);
    assertThat(shown(squashed, one)).containsExactly("unexplained");
    var stages = parsed("FROM debian:12 AS a\nRUN x\nFROM a\nRUN y\n");
    assertThat(match(stages, image("+/bin/sh -c y")).verdict()).isEqualTo(Verdict.FLATTENED);
    assertThat(match(stages, image("+/bin/sh -c z")).verdict()).isEqualTo(Verdict.DIFFERENT);
    var unknown = parsed("ARG BASE\nFROM $BASE\nRUN x\n");
    assertThat(match(unknown, image("+/bin/sh -c x")).verdict()).isEqualTo(Verdict.SAME);
  }

  @Test
  void theClassicBuildersEmptyRunIsNoPartOfTheNextLayer() {
    var empty = parsed("FROM a\nRUN true\nRUN x\n");
    var built = image(BUILT[0], "-/bin/sh -c true", "+/bin/sh -c x");
    assertThat(shown(match(empty, built), empty)).containsExactly("base", "RUN 3");
  }

  @Test
  void aLayerOfManyInstructionsIsThatOfTheOnlyOneThatChangesFiles() {
    var one = parsed("FROM debian:12\nENV A=b\nCOPY a b\nCMD x\n");
    var built =
        image(
            BUILT[0],
            "-/bin/sh -c #(nop) ENV A=b",
            "-/bin/sh -c #(nop) COPY file:1 in b",
            "+/bin/sh -c #(nop) CMD x\tFROM debian:12");
    assertThat(shown(match(one, built), one)).containsExactly("base", "COPY 3");
  }

  @Test
  void stagesThatTheTargetBuildsOnAreItsOwn() {
    var stages =
        parsed(
            """
            FROM debian:12 AS tools
            RUN tools
            FROM debian:12 AS base
            RUN base
            FROM base
            COPY --from=tools a b
            """);
    var built = image(BUILT[0], "+/bin/sh -c base", "+/bin/sh -c #(nop) COPY file:1 in b");
    assertThat(shown(match(stages, built), stages)).containsExactly("base", "RUN 4", "COPY 6");
  }

  @Test
  void whatTheBaseEndsWithIsNotTakenForOurs() {
    var ours = parsed("FROM acme\nRUN a\nRUN b\nCOPY x /x\n");
    var built = image(BUILT[0], "+RUN /bin/sh -c b", "+COPY x /x", "+COPY x /x");
    assertThat(match(ours, built).verdict()).isEqualTo(Verdict.DIFFERENT);

    // Our RUN was added after the image was built: the base's is of the same text.
    var added = parsed("FROM acme\nRUN b\nCOPY x /x\n");
    var before = image(BUILT[0], "+RUN /bin/sh -c b", "+COPY x /x");
    var alignment = OriginMatcher.match(added.read(), before, Optional.of(beginning(before, 2)));
    assertThat(alignment.verdict()).isEqualTo(Verdict.DIFFERENT);
    assertThat(alignment.firstOwn()).hasValue(2);
    assertThat(shown(alignment, added)).containsExactly("base", "base", "unexplained");
  }

  @Test
  void aBaseThatIsNotBeneathTheImageTellsNothing() {
    var dockerfile = parsed(DOCKERFILE);
    var other = Optional.of(Histories.config(image(BUILT[0]).history(), 0));
    assertThat(OriginMatcher.match(dockerfile.read(), image(BUILT), other).firstOwn()).hasValue(1);
  }

  @Test
  void twoInstructionsOfOneTextAreToldApartByTheirOrder() {
    var twice = parsed("FROM debian:12\nRUN a\nCOPY x y\nRUN a\n");
    var built = image(BUILT[0], "-RUN /bin/sh -c a", "+COPY x y", "+RUN /bin/sh -c a");
    assertThat(shown(match(twice, built), twice)).containsExactly("base", "COPY 3", "RUN 4");
  }

  @Test
  void labelsThatTheCommandLineAddsDoNotCount() {
    var dockerfile = parsed(DOCKERFILE);
    var built =
        image(BUILT[0], BUILT[1], BUILT[2], BUILT[3], BUILT[4], "-/bin/sh -c #(nop)  LABEL by=cli");
    assertThat(match(dockerfile, built).verdict()).isEqualTo(Verdict.SAME);
  }

  @Test
  void whatOnlySetsSomethingMayDifferWithoutMakingLayersUnexplained() {
    var changed = parsed("FROM debian:12\nRUN apt-get update\nENV A=c\nCOPY a b\nUSER 1\n");
    var alignment = match(changed, image(BUILT));
    assertThat(alignment.verdict()).isEqualTo(Verdict.SAME_LAYERS);
    assertThat(shown(alignment, changed)).containsExactly("base", "RUN 2", "COPY 4");
    assertThat(alignment.difference().orElseThrow().step().orElseThrow().instruction().keyword())
        .hasToString("USER");
  }

  @Test
  void aScriptOfAnotherTextIsFromAnotherDockerfile() {
    var other = parsed("FROM debian:12\nRUN apt-get upgrade\nENV A=b\nCOPY a b\n");
    var alignment = match(other, image(BUILT));
    assertThat(alignment.verdict()).isEqualTo(Verdict.DIFFERENT);
    assertThat(shown(alignment, other)).containsOnly("unexplained");
    assertThat(alignment.difference().orElseThrow().entry()).hasValue(2);
  }

  @Test
  void whatWasCommittedOnTopIsNoInstruction() {
    var dockerfile = parsed(DOCKERFILE);
    var top = image(BUILT[0], BUILT[2], BUILT[3], BUILT[4], "+sh");
    assertThat(shown(match(dockerfile, top), dockerfile)).containsOnly("unexplained");
    assertThat(match(dockerfile, top).difference().orElseThrow().entry()).hasValue(4);
    var flat = image("+\t\tImported from -");
    assertThat(match(dockerfile, flat).verdict()).isEqualTo(Verdict.FLATTENED);
  }

  @Test
  void squash_all_leaves_the_history_of_the_last_stage() {
    var dockerfile = parsed("FROM a AS one\nRUN x\nFROM one\nCOPY b c\nRUN y\nUSER 1\n");
    String[] entries = {
      "-/bin/sh -c #(nop) COPY file:1 in c",
      "-/bin/sh -c y",
      "+/bin/sh -c #(nop) USER 1\tFROM 41963aa86fa7"
    };
    assertThat(match(dockerfile, image(entries)).verdict()).isEqualTo(Verdict.FLATTENED);
    entries[0] = "+/bin/sh -c #(nop) COPY file:1 in c";
    assertThat(match(dockerfile, image(entries)).verdict()).isEqualTo(Verdict.DIFFERENT);
  }

  @Test
  void onScratchNothingIsBelow() {
    var scratch = parsed("FROM scratch\nCOPY a b\n");
    assertThat(match(scratch, image("+COPY a b")).firstOwn()).hasValue(0);
    assertThat(match(scratch, image("+COPY c d", "+COPY a b")).verdict())
        .isEqualTo(Verdict.DIFFERENT);
  }

  @Test
  void withoutHistoryNothingIsKnown() {
    var dockerfile = parsed(DOCKERFILE);
    assertThat(match(dockerfile, Histories.config(List.of(), 2)).verdict())
        .isEqualTo(Verdict.UNTOLD);
    var short1 = Histories.config(image(BUILT).history(), 5);
    assertThat(shown(match(dockerfile, short1), dockerfile)).hasSize(5).containsOnly("unexplained");
  }

  /** As Kaniko writes it: layers alone, scripts without their shell. */
  @Test
  void aHistoryOfNothingButLayersIsEnough() {
    var dockerfile = parsed("FROM a\nWORKDIR /app\nENV A=b\nRUN make it\nCOPY x y\nUSER 1\n");
    var built = image(BUILT[0], "+RUN make it", "+COPY x y");
    var alignment = match(dockerfile, built);
    assertThat(alignment.verdict()).isEqualTo(Verdict.SAME_LAYERS);
    assertThat(shown(alignment, dockerfile)).containsExactly("base", "RUN 4", "COPY 5");
  }

  /** What is not linear here does not end. */
  @Test
  void longHistoriesManyStagesAndLongScriptsAreCompared() {
    var stages = new StringBuilder("FROM a AS s0\nRUN x\n");
    for (int i = 1; i < 2_000; i++) {
      stages.append("FROM s").append(i - 1).append(" AS s").append(i).append("\nRUN x\n");
    }
    var dockerfile = parsed(stages.append("FROM a\nRUN y\n").toString());
    var entries = new String[100_000];
    java.util.Arrays.fill(entries, "+/bin/sh -c x");
    entries[entries.length - 1] = "+/bin/sh -c " + "x ".repeat(2_000_000);
    var image = image(entries);
    assertThat(match(dockerfile, image).verdict()).isEqualTo(Verdict.DIFFERENT);
    assertThat(new OtherStages(dockerfile.read(), image, Optional.empty()).found()).isEmpty();
  }
}
