package io.github.imagehygiene.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.finding.RuleId;
import io.github.imagehygiene.policy.IgnoreComment.Language;
import io.github.imagehygiene.rule.Catalogue;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleEntry;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.text.SourceText;
import io.github.imagehygiene.text.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IgnoreCommentsTest {

  private static final SourceText FILE = SourceText.of("Dockerfile", "FROM a\n  # comment\nUSER 0");
  private static final Optional<Span> USER = Optional.of(new Span(19, 25));

  private static IgnoreComments read(Language language, String until, String... ids) {
    var comment =
        new IgnoreComment(
            language,
            List.of(ids),
            FILE,
            new Span(9, 18),
            USER,
            Optional.empty(),
            Optional.ofNullable(until));
    return IgnoreComments.read(List.of(comment), Sample.CATALOGUE);
  }

  @Test
  void each_id_is_a_suppression_of_its_own() {
    var read = read(Language.IMAGE_HYGIENE, "2027-03-01", "user-not-numeric", "ds-0002");
    assertThat(read.mistakes()).isEmpty();
    assertThat(read.suppressions())
        .extracting(Suppression::id)
        .containsExactly("user-not-numeric", "ds-0002");
    var peer = read.suppressions().get(1);
    assertThat(peer.rules())
        .extracting(RuleId::value)
        .containsExactlyInAnyOrder("last-user-root", "user-missing", "image-runs-as-root");
    assertThat(peer.by()).isEqualTo(Suppression.By.COMMENT);
    assertThat(peer.until()).contains(LocalDate.of(2027, 3, 1));
    assertThat(peer.scope()).isEqualTo(new Scope.Part(FILE, new Span(9, 18), USER));
    assertThat(peer.origin()).hasToString("Dockerfile:2:3");
  }

  @ParameterizedTest
  @EnumSource
  void only_our_own_language_requires_a_reason(Language language) {
    assertThat(read(language, null, "DL3002").suppressions().get(0).reasonRequired())
        .isEqualTo(language == Language.IMAGE_HYGIENE);
  }

  @ParameterizedTest
  @CsvSource({
    "IMAGE_HYGIENE, last-user-rot, unknown rule last-user-rot; did you mean last-user-root?",
    "IMAGE_HYGIENE, xyz, unknown rule xyz",
    "HADOLINT, SC2086,",
    "CHECKOV, CKV_DOCKER_99,",
    "BUILDKIT, NewCheck,"
  })
  void an_unknown_id_is_a_mistake_in_our_own_language_only(
      Language language, String id, String message) {
    var read = read(language, null, id);
    assertThat(read.suppressions()).isEmpty();
    assertThat(read.mistakes())
        .extracting(IgnoreComments.Mistake::message)
        .isEqualTo(message == null ? List.of() : List.of(message));
  }

  @Test
  void what_has_no_right_date_suppresses_nothing() {
    var read = read(Language.IMAGE_HYGIENE, "soon", "DL3002");
    assertThat(read.suppressions()).isEmpty();
    assertThat(read.mistakes())
        .extracting(IgnoreComments.Mistake::message)
        .containsExactly("until=soon is no ISO date such as 2027-03-01");
  }

  @Test
  void all_of_BuildKit_means_what_answers_a_check_of_BuildKit() {
    DockerfileRule silent = subject -> Stream.empty();
    var catalogue =
        new Catalogue(
            Stream.of(
                    RuleInfo.rule("stage-name-duplicate").peers("DL3024", "DuplicateStageName"),
                    RuleInfo.rule("last-user-root").peers("DL3002", "CIS-DI-0001", "S6471"))
                .map(info -> new RuleEntry(info, DockerfileRule.class, settings -> silent))
                .toList());
    var comment =
        new IgnoreComment(
            Language.BUILDKIT,
            List.of("all"),
            FILE,
            new Span(9, 18),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertThat(IgnoreComments.read(List.of(comment), catalogue).suppressions())
        .singleElement()
        .satisfies(s -> assertThat(s.rules()).containsExactly(new RuleId("stage-name-duplicate")));
  }
}
