package io.github.imagehygiene.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Fingerprint;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.finding.RuleId;
import io.github.imagehygiene.image.Digest;
import io.github.imagehygiene.image.LayerId;
import io.github.imagehygiene.rule.Catalogue;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.Origin;
import io.github.imagehygiene.rule.RuleEntry;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.text.SourceText;
import io.github.imagehygiene.text.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {

  private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
  private static final RuleId ROOT = new RuleId("last-user-root");
  private static final SourceText FILE = SourceText.of("docker/Dockerfile", "FROM a\nUSER root\n");
  private static final Inspected INSPECTED =
      new Inspected(List.of("docker/Dockerfile"), Map.of("shop", "shop:1.4"));

  private static Finding inDockerfile(int start, int end) {
    return Finding.of(
        ROOT, "root", "runs as root", new Evidence.InDockerfile(FILE, new Span(start, end), "0"));
  }

  private static Finding inImage(String... paths) {
    var layer = new LayerId(0, Digest.sha256("0".repeat(64)));
    var evidence =
        List.of(paths).stream()
            .map(p -> new Evidence.InFile(layer, p, OptionalLong.empty(), OptionalLong.empty()))
            .toArray(Evidence[]::new);
    return Finding.of(ROOT, "root", "runs as root", evidence);
  }

  private static Policy policy(String... yaml) throws ConfigUnreadable {
    return Sample.read(Sample.pom(yaml));
  }

  private static Judgement judge(Policy policy, Suppression comment, Finding... findings) {
    return new Judge(policy, TODAY)
        .judge(
            List.of(findings),
            comment == null
                ? FileComments.NONE
                : new FileComments(List.of(comment), List.of(), Set.of()),
            List.of(RuleOutcome.finished(ROOT)),
            INSPECTED);
  }

  private static SuppressionFate.Kind fate(Judgement judgement) {
    return judgement.suppressions().get(0).kind();
  }

  private static Suppression comment(Optional<Span> part, String reason, String until) {
    return new Suppression(
        Suppression.By.COMMENT,
        "DL3002",
        Set.of(ROOT),
        new Scope.Part(FILE, new Span(0, 6), new Span(0, 6), part),
        Optional.ofNullable(reason),
        true,
        Optional.ofNullable(until).map(LocalDate::parse),
        new Origin("docker/Dockerfile:1:1"));
  }

  @Test
  void a_finding_gets_the_level_of_its_rule_and_a_fingerprint() throws ConfigUnreadable {
    var finding = inDockerfile(7, 16);
    assertThat(judge(policy("rules: {DL3002: info}"), null, finding).findings())
        .singleElement()
        .satisfies(
            judged -> {
              assertThat(judged.level().word()).isEqualTo("info");
              assertThat(judged.suppressed()).isEmpty();
              assertThat(judged.fingerprint()).isEqualTo(Fingerprint.of(List.of(finding)).get(0));
            });
  }

  @Test
  void a_finding_of_a_rule_that_is_off_counts_for_nothing() throws ConfigUnreadable {
    var judgement = judge(policy("rules: {DL3002: off}"), null, inDockerfile(7, 16));
    assertThat(judgement.findings()).isEmpty();
    assertThat(judgement.verdict()).isEqualTo(new Verdict.Passed());
  }

  @Test
  void a_finding_of_an_unknown_rule_is_never_dropped() throws ConfigUnreadable {
    var finding = Finding.of(new RuleId("made-up"), "", "x");
    var policy = policy();
    assertThatThrownBy(() -> judge(policy, null, finding)).hasMessageContaining("made-up");
  }

  @ParameterizedTest
  @CsvSource({
    "'', true",
    "'file: docker/Dockerfile', true",
    "'file: \"**/Dockerfile\"', true",
    "'file: Dockerfile', false",
    "'image: \"shop:*\"', true",
    "'image: \"docker.io/library/shop:*\"', true",
    "'image: other', false",
    "'file: \"**\", image: \"shop:*\"', true",
    "'file: \"**\", image: other', false",
    "'path: \"**\"', false"
  })
  void all_globs_must_match(String globs, boolean suppressed) throws ConfigUnreadable {
    var policy = policy("suppressions: [{rule: DL3002, reason: legacy, " + globs + "}]");
    var judged = judge(policy, null, inDockerfile(7, 16)).findings().get(0);
    assertThat(judged.suppressed().isPresent()).isEqualTo(suppressed);
  }

  @Test
  void a_path_suppresses_only_if_it_covers_all_places() throws ConfigUnreadable {
    var policy = policy("suppressions: [{rule: DL3002, reason: r, path: /opt/**}]");
    var judged =
        judge(policy, null, inImage("/opt/a"), inImage("/opt/a", "/etc/b"), inImage()).findings();
    assertThat(judged)
        .extracting(j -> j.suppressed().isPresent())
        .containsExactly(true, false, false);
  }

  @Test
  void a_comment_suppresses_within_its_instruction_or_its_file() throws ConfigUnreadable {
    var policy = policy();
    var instruction = comment(Optional.of(new Span(7, 16)), "why", null);
    assertThat(judge(policy, instruction, inDockerfile(7, 16)).findings().get(0).suppressed())
        .contains(new Suppressed(Suppression.By.COMMENT, Optional.of("why"), Optional.empty()));
    assertThat(judge(policy, instruction, inDockerfile(0, 6)).findings().get(0).suppressed())
        .isEmpty();
    var file = comment(Optional.empty(), "why", null);
    assertThat(judge(policy, file, inDockerfile(0, 6)).findings().get(0).suppressed()).isPresent();
    assertThat(judge(policy, file, inImage()).findings().get(0).suppressed()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2027-03-01, USED", "2027-02-28, EXPIRED", "2030-01-01, USED"})
  void the_last_day_counts(String until, SuppressionFate.Kind kind) throws ConfigUnreadable {
    var policy = policy("suppressions: [{rule: DL3002, reason: legacy, until: " + until + "}]");
    var judgement = judge(policy, null, inDockerfile(7, 16));
    assertThat(fate(judgement)).isEqualTo(kind);
    assertThat(judgement.findings().get(0).suppressed().isPresent())
        .isEqualTo(kind == SuppressionFate.Kind.USED);
  }

  @Test
  void an_expired_one_is_told_though_another_still_holds() throws ConfigUnreadable {
    var policy =
        policy(
            "suppressions:",
            "  - {rule: DL3002, reason: old, until: 2026-01-01}",
            "  - {rule: last-user-root, reason: new}");
    var judgement = judge(policy, null, inDockerfile(7, 16));
    assertThat(judgement.suppressions())
        .extracting(SuppressionFate::kind)
        .containsExactly(SuppressionFate.Kind.EXPIRED, SuppressionFate.Kind.USED);
    assertThat(judgement.findings().get(0).suppressed().get().reason()).contains("new");
  }

  @Test
  void a_suppressed_breach_breaks_nothing() throws ConfigUnreadable {
    var policy = policy("rules: {DL3002: error}", "suppressions: [{rule: DL3002, reason: legacy}]");
    assertThat(judge(policy, null, inDockerfile(7, 16)).verdict()).isEqualTo(new Verdict.Passed());
  }

  @Test
  void the_nearest_word_is_the_one_reported() throws ConfigUnreadable {
    var policy = policy("suppressions: [{rule: DL3002, reason: of the POM}]");
    var judgement = judge(policy, comment(Optional.empty(), "here", null), inDockerfile(7, 16));
    assertThat(judgement.findings().get(0).suppressed().get().reason()).contains("here");
    assertThat(judgement.suppressions())
        .extracting(SuppressionFate::kind)
        .containsOnly(SuppressionFate.Kind.USED);
  }

  @ParameterizedTest
  @CsvSource({
    "DL3002, '', UNUSED",
    "DL3002, 'file: \"**/Dockerfile\"', UNUSED",
    "DL3002, 'file: elsewhere/Dockerfile', NOT_TRIED",
    "DL3002, 'image: other', NOT_TRIED",
    "user-missing, '', NOT_TRIED",
    "required-label-missing, '', NOT_TRIED"
  })
  void unused_is_only_what_had_its_chance(String rule, String globs, SuppressionFate.Kind kind)
      throws ConfigUnreadable {
    var policy = policy("suppressions: [{rule: " + rule + ", reason: legacy, " + globs + "}]");
    assertThat(fate(judge(policy, null))).isEqualTo(kind);
  }

  @Test
  void a_rule_that_did_not_finish_everywhere_leaves_it_open() throws ConfigUnreadable {
    var judgement =
        new Judge(policy("suppressions: [{rule: DL3002, reason: legacy}]"), TODAY)
            .judge(
                List.of(),
                FileComments.NONE,
                List.of(RuleOutcome.finished(ROOT), RuleOutcome.notEvaluated(ROOT, "why")),
                INSPECTED);
    assertThat(fate(judgement)).isEqualTo(SuppressionFate.Kind.NOT_TRIED);
  }

  @ParameterizedTest
  @CsvSource({"'', error", "'rules: {StageNameCasing: info}', info"})
  void a_file_may_raise_checks_of_BuildKit_but_not_what_the_user_chose(String yaml, String level)
      throws ConfigUnreadable {
    var info =
        RuleInfo.rule("upper-case")
            .levels(Level.WARNING, Level.WARNING, Level.OFF)
            .peers("StageNameCasing");
    DockerfileRule silent = subject -> Stream.empty();
    var catalogue =
        new Catalogue(List.of(new RuleEntry(info, DockerfileRule.class, settings -> silent)));
    var layers = yaml.isEmpty() ? List.<Layer>of() : List.of(Sample.pom(yaml));
    var finding =
        Finding.of(info.id(), "", "x", new Evidence.InDockerfile(FILE, new Span(0, 1), "0"));
    var judgement =
        new Judge(PolicyReader.read(layers, catalogue), TODAY)
            .judge(
                List.of(finding),
                new FileComments(List.of(), List.of(), Set.of(FILE.name())),
                List.of(RuleOutcome.finished(info.id())),
                INSPECTED);
    assertThat(judgement.findings().get(0).level().word()).isEqualTo(level);
  }
}
