package io.github.imagehygiene.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.image.ImageSource;
import io.github.imagehygiene.image.ImageUnavailable;
import io.github.imagehygiene.image.ImageUnreadable;
import io.github.imagehygiene.policy.ConfigUnreadable;
import io.github.imagehygiene.policy.Judged;
import io.github.imagehygiene.policy.Layer;
import io.github.imagehygiene.policy.PolicyReader;
import io.github.imagehygiene.policy.RuleOutcome;
import io.github.imagehygiene.policy.Verdict;
import io.github.imagehygiene.policy.YamlTree;
import io.github.imagehygiene.rule.Catalogue;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.Rule;
import io.github.imagehygiene.rule.RuleEntry;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.SuppressionRule;
import io.github.imagehygiene.subject.NotEvaluated;
import io.github.imagehygiene.text.SourceText;
import io.github.imagehygiene.text.Span;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InspectorTest {

  private static final RuleInfo FIRST_CHARACTER =
      RuleInfo.rule("first-character").levels(Level.WARNING, Level.ERROR, Level.OFF);

  private static final DockerfileRule REPORTS =
      subject ->
          Stream.of(
              Finding.of(
                  FIRST_CHARACTER.id(),
                  "x",
                  "there is something",
                  new Evidence.InDockerfile(subject.source(), new Span(0, 1), "")));

  @Test
  void findingsOfManyFilesAreInTheirOrderAndEachOnce() {
    var names = IntStream.range(0, 200).mapToObj("dir/%03d"::formatted).toList();
    var inspection = inspect(request(entry(FIRST_CHARACTER, REPORTS), "", names, Optional.empty()));
    assertThat(files(inspection)).isEqualTo(names);
    assertThat(inspection.judgement().verdict().word()).isEqualTo("passed");
  }

  @Test
  void aRuleThatCrashesLeavesTheVerdictOpenWhereItCouldBreakTheBuild() {
    DockerfileRule nothing = subject -> Stream.of(1).map(x -> null);
    var quiet =
        inspect(request(entry(FIRST_CHARACTER, nothing), "", List.of("a"), Optional.empty()));
    assertThat(quiet.outcomes())
        .extracting(RuleOutcome::kind)
        .containsExactly(RuleOutcome.Kind.CRASHED);
    assertThat(quiet.judgement().verdict()).isInstanceOf(Verdict.Passed.class);

    DockerfileRule throwing =
        s -> {
          throw new IllegalStateException("a bug");
        };
    var loud =
        inspect(
            request(
                entry(FIRST_CHARACTER, throwing),
                "preset: strict",
                List.of("a"),
                Optional.empty()));
    assertThat(loud.outcomes().get(0).why()).startsWith("IllegalStateException at ");
    assertThat(reasons(loud).get(0)).contains("-Dimage-hygiene.rules.first-character=off");
  }

  @Test
  void moreFindingsOfARuleThanAreListedAreCounted() {
    DockerfileRule many =
        s ->
            IntStream.range(0, 30_000)
                .mapToObj(
                    i ->
                        Finding.of(
                            FIRST_CHARACTER.id(),
                            "" + i,
                            "fault " + i,
                            new Evidence.InDockerfile(s.source(), new Span(0, 1), "")));
    var inspection =
        inspect(request(entry(FIRST_CHARACTER, many), "", List.of("a"), Optional.empty()));
    assertThat(inspection.judgement().findings())
        .hasSize(501)
        .extracting(judged -> judged.finding().message())
        .contains("fault 0", "fault 499", "29500 more findings of this rule are not listed")
        .doesNotContain("fault 500");
  }

  @Test
  void aRuleThatOverflowsTheStackIsARuleThatCrashed() {
    DockerfileRule deep = s -> Stream.of(Finding.of(FIRST_CHARACTER.id(), "" + depth(0), "x"));
    var inspection =
        inspect(request(entry(FIRST_CHARACTER, deep), "", List.of("a"), Optional.empty()));
    assertThat(inspection.outcomes().get(0).why()).startsWith("StackOverflowError");
  }

  @Test
  void aFactThatIsNotKnownIsNoPassForWhoNamedTheRule() {
    DockerfileRule asks =
        s -> {
          throw new NotEvaluated("nobody told");
        };
    var entry = entry(FIRST_CHARACTER, asks);
    assertThat(inspect(request(entry, "", List.of("a"), Optional.empty())).judgement().verdict())
        .isInstanceOf(Verdict.Passed.class);
    var named =
        inspect(request(entry, "rules: {first-character: error}", List.of("a"), Optional.empty()));
    assertThat(reasons(named).get(0)).contains("nobody told");
  }

  @Test
  void whatARuleFoundBeforeItGaveUpStands() {
    DockerfileRule partly =
        s ->
            Stream.concat(
                REPORTS.check(s),
                Stream.of("another limit")
                    .map(
                        limit -> {
                          throw new NotEvaluated("nobody told");
                        }));
    var rule = entry(FIRST_CHARACTER, partly);
    var inspection =
        inspect(request(rule, "rules: {first-character: error}", List.of("a"), Optional.empty()));
    assertThat(inspection.judgement().verdict()).isInstanceOf(Verdict.Breached.class);
    assertThat(inspection.outcomes().get(0).why()).isEqualTo("nobody told");
  }

  @Test
  void anImageThatCannotBeHadLeavesTheDockerfileHalfAndTheVerdictOpen() {
    ImageSource none =
        reference -> {
          throw new ImageUnavailable("no engine");
        };
    var required = inspect(withImage(none, true));
    assertThat(files(required)).containsExactly("a");
    assertThat(reasons(required)).containsExactly("no engine");
    assertThat(inspect(withImage(none, false)).judgement().verdict())
        .isInstanceOf(Verdict.Passed.class);
  }

  @Test
  void ofTwoImagesTheOneThatFailsLeavesTheOtherJudged() {
    ImageSource none =
        reference -> {
          throw new ImageUnavailable("no engine");
        };
    var file = new DockerfileInput("a", "FROM a\n".getBytes(StandardCharsets.UTF_8));
    var inspection =
        inspect(withUnits(List.of(file), unit("x", file, none), unit("y", file, none)));
    assertThat(inspection.units()).extracting(Unit::name).containsExactly("x", "y");
    assertThat(inspection.failures()).hasSize(2);
    // The same fault is one finding, and the same reason one line.
    assertThat(inspection.judgement().findings())
        .singleElement()
        .satisfies(f -> assertThat(f.finding().units()).containsExactly("x", "y"));
    assertThat(reasons(inspection)).containsExactly("no engine");
  }

  @Test
  void oneDockerfileThatIsBuiltInTwoWaysStandsInTheReportOnce() {
    var text = "FROM a\nFROM b\n".getBytes(StandardCharsets.UTF_8);
    var first = new DockerfileInput("a", text, Optional.empty(), target("0"));
    var last = new DockerfileInput("a", text, Optional.empty(), target("1"));
    ImageSource none =
        reference -> {
          throw new ImageUnavailable("no engine");
        };
    var inspection =
        inspect(withUnits(List.of(first, last), unit("x", first, none), unit("y", last, none)));
    assertThat(inspection.dockerfiles()).hasSize(1);
    assertThat(inspection.judgement().findings()).hasSize(1);
    assertThat(inspection.units())
        .extracting(u -> u.dockerfile().orElseThrow().graph().target().orElseThrow().label())
        .containsExactly("0", "1");
  }

  @Test
  void anImageThatNobodyKnowsLeavesTheVerdictOpenWhateverIsTolerated() {
    var file = new DockerfileInput("a", "FROM a\n".getBytes(StandardCharsets.UTF_8));
    var unknown =
        new UnitInput(
            "a", Optional.of(file), Optional.empty(), new ImageFailure(false, "which image?"));
    var inspection = inspect(withUnits(List.of(file), unknown));
    assertThat(files(inspection)).containsExactly("a");
    assertThat(reasons(inspection)).containsExactly("which image?");
  }

  private static DockerfileBuild target(String stage) {
    return new DockerfileBuild(Map.of(), Optional.of(stage), Optional.empty(), false);
  }

  private static UnitInput unit(String name, DockerfileInput file, ImageSource source) {
    var image = new ImageInput(source, Optional.of(name), LayerMode.ALWAYS, true);
    return new UnitInput(name, Optional.of(file), Optional.empty(), image);
  }

  private static Request withUnits(List<DockerfileInput> files, UnitInput... units) {
    var some = request(entry(FIRST_CHARACTER, REPORTS), "", List.of(), Optional.empty());
    return new Request(
        some.catalogue(), some.policy(), files, List.of(units), some.properties(), some.today());
  }

  @Test
  void anImageThatIsBrokenIsNeverTolerated() {
    ImageSource broken =
        reference -> {
          throw new ImageUnreadable("cut short");
        };
    assertThat(reasons(inspect(withImage(broken, false)))).containsExactly("cut short");
  }

  @Test
  void aSourceThatCrashesIsNoPass() {
    ImageSource crashing =
        reference -> {
          throw new IllegalStateException("a bug");
        };
    org.assertj.core.api.Assertions.assertThatIllegalStateException()
        .isThrownBy(() -> inspect(withImage(crashing, false)))
        .withMessage("a bug");
  }

  @Test
  void aTargetThatIsNotThereIsToldWithoutTheImage() {
    ImageSource untouched =
        reference -> {
          throw new AssertionError("the image is not to be read");
        };
    var request = withImage(untouched, true);
    assertThat(Inspector.missingTarget(targeted(request, "nope")))
        .contains("a, no stage is named nope; the stages are: 0");
    assertThat(Inspector.missingTarget(targeted(request, "0"))).isEmpty();
    assertThat(Inspector.missingTarget(request)).isEmpty();
  }

  /** What rules say of suppressions comes after all else, and quotes the file as the others do. */
  @Test
  void aCommentIsShownWithoutTheSecretThatItRepeats() {
    SuppressionRule quotes =
        uses ->
            uses.stream()
                .map(use -> use.comment().orElseThrow())
                .map(
                    comment ->
                        Finding.of(
                            FIRST_CHARACTER.id(),
                            "x",
                            comment.file().source().slice(comment.comment()),
                            new Evidence.InDockerfile(
                                comment.file().source(), comment.comment(), "")));
    var text =
        "FROM a\nENV DB_PASSWORD=hunter2hunter2\n"
            + "# image-hygiene ignore=first-character it is hunter2hunter2\nUSER 1\n";
    var request = request(entry(FIRST_CHARACTER, quotes), "", List.of("a"), Optional.empty());
    var finding = inspect(of(request, text)).judgement().findings().get(0).finding();
    assertThat(finding.message()).endsWith(" it is ***");
    assertThat(finding.inDockerfile().orElseThrow().source().content())
        .doesNotContain("hunter2hunter2");
  }

  private static Request of(Request all, String text) {
    var input = new DockerfileInput("a", text.getBytes(StandardCharsets.UTF_8));
    return new Request(
        all.catalogue(), all.policy(), List.of(input), all.units(), all.properties(), all.today());
  }

  private static Request targeted(Request all, String target) {
    var build = new DockerfileBuild(Map.of(), Optional.of(target), Optional.empty(), false);
    return new Request(
        all.catalogue(),
        all.policy(),
        all.dockerfiles().stream()
            .map(d -> new DockerfileInput(d.name(), d.bytes(), d.ignore(), build))
            .toList(),
        all.units(),
        all.properties(),
        all.today());
  }

  private static int depth(int from) {
    return 1 + depth(from + 1);
  }

  private static Inspection inspect(Request request) {
    return Inspector.inspect(request);
  }

  private static List<String> files(Inspection inspection) {
    return inspection.judgement().findings().stream()
        .map(Judged::finding)
        .map(f -> f.inDockerfile().orElseThrow().source().name())
        .toList();
  }

  private static List<String> reasons(Inspection inspection) {
    return ((Verdict.Undecided) inspection.judgement().verdict()).reasons();
  }

  private static RuleEntry entry(RuleInfo info, Rule rule) {
    return new RuleEntry(info, Rule.class, settings -> rule);
  }

  private static Request withImage(ImageSource source, boolean required) {
    var input = new ImageInput(source, Optional.of("a"), LayerMode.ALWAYS, required);
    return request(entry(FIRST_CHARACTER, REPORTS), "", List.of("a"), Optional.of(input));
  }

  private static Request request(
      RuleEntry entry, String policy, List<String> names, Optional<ImageInput> image) {
    var catalogue = new Catalogue(List.of(entry));
    try {
      var tree = YamlTree.read(SourceText.of("policy.yaml", policy));
      return new Request(
          catalogue,
          PolicyReader.read(List.of(new Layer(Layer.Source.POLICY_FILE, tree)), catalogue),
          names.stream()
              .map(n -> new DockerfileInput(n, "FROM a\n".getBytes(StandardCharsets.UTF_8)))
              .toList(),
          image.map(i -> new UnitInput("a", Optional.empty(), Optional.empty(), i)).stream()
              .toList(),
          Map.of(),
          LocalDate.of(2026, 11, 21));
    } catch (ConfigUnreadable e) {
      throw new IllegalArgumentException(e);
    }
  }
}
