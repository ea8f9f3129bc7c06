package io.github.imagehygiene.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.dockerfile.Dockerfile;
import io.github.imagehygiene.dockerfile.parse.DockerfileParser;
import io.github.imagehygiene.finding.RuleId;
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
import org.junit.jupiter.params.provider.ValueSource;

class FileCommentsTest {

  private static FileComments above(String comment) {
    return read("FROM a\n  " + comment + "\nUSER 0", Sample.CATALOGUE);
  }

  private static FileComments read(String dockerfile, Catalogue catalogue) {
    return FileComments.read(Stream.of(file("Dockerfile", dockerfile)), catalogue);
  }

  private static Dockerfile file(String name, String text) {
    return DockerfileParser.parse(SourceText.of(name, text));
  }

  @Test
  void each_id_is_a_suppression_of_its_own() {
    String text = "# image-hygiene ignore=user-not-numeric,ds-0002 until=2027-03-01 because";
    var read = above(text);
    assertThat(read.mistakes()).isEmpty();
    assertThat(read.suppressions())
        .extracting(Suppression::id)
        .containsExactly("user-not-numeric", "ds-0002");
    var peer = read.suppressions().get(1);
    assertThat(peer.rules())
        .extracting(RuleId::value)
        .containsExactlyInAnyOrder("last-user-root", "user-missing", "image-runs-as-root");
    assertThat(peer.by()).isEqualTo(Suppression.By.COMMENT);
    assertThat(peer.reason()).contains("because");
    assertThat(peer.until()).contains(LocalDate.of(2027, 3, 1));
    assertThat(peer.origin()).hasToString("Dockerfile:2:3");
    var part = (Scope.Part) peer.scope();
    assertThat(part.comment()).isEqualTo(new Span(9, 9 + text.length()));
    assertThat(part.source().slice(part.id())).isEqualTo("ds-0002");
    assertThat(part.part().map(part.source()::slice)).contains("USER 0");
  }

  @ParameterizedTest
  @CsvSource({
    "# image-hygiene ignore=DL3002 why, true",
    "# hadolint ignore=DL3002, false",
    "# check=skip=DL3002, false",
    "#checkov:skip=DL3002, false"
  })
  void only_our_own_language_requires_a_reason(String comment, boolean required) {
    assertThat(above(comment).suppressions().get(0).reasonRequired()).isEqualTo(required);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# image-hygiene ignore=DL3002",
        "# image-hygiene ignore=DL3002,last-user-root",
        "# image-hygiene ignore=DL3002 until=2027-03-01",
        "# image-hygiene global ignore=DL3002"
      })
  void without_a_reason_ours_suppresses_nothing_and_is_told_once(String comment) {
    assertThat(above(comment).suppressions()).isEmpty();
    assertThat(above(comment).mistakes())
        .extracting(FileComments.Mistake::message)
        .containsExactly(
            "the comment gives no reason, so it suppresses nothing; end it with the reason");
  }

  @ParameterizedTest
  @CsvSource({
    "# image-hygiene ignore=last-user-rot why, unknown rule last-user-rot; did you mean"
        + " last-user-root?",
    "# image-hygiene ignore=xyz x, unknown rule xyz",
    "# hadolint ignore=SC2086,",
    "# hadolint ignore=DL9999,",
    "#checkov:skip=CKV_DOCKER_99,",
    "# check=skip=NewCheck,"
  })
  void an_unknown_id_is_a_mistake_in_our_own_language_only(String comment, String message) {
    var read = above(comment);
    assertThat(read.suppressions()).isEmpty();
    assertThat(read.mistakes())
        .extracting(FileComments.Mistake::message)
        .isEqualTo(message == null ? List.of() : List.of(message));
  }

  @ParameterizedTest
  @ValueSource(strings = {"typo,DL3002", "DL3002,typo", "dl3002x"})
  void hadolint_lets_a_comment_be_in_which_one_id_is_none_of_its_own(String ids) {
    var read = above("# hadolint ignore=" + ids);
    assertThat(read.suppressions()).isEmpty();
    assertThat(read.mistakes())
        .extracting(FileComments.Mistake::message)
        .containsExactly(
            "\"%s\" is no rule of hadolint's, which then reads none of the comment"
                .formatted(ids.replace("DL3002", "").replace(",", "")));
  }

  @Test
  void what_has_no_right_date_suppresses_nothing() {
    var read = above("# image-hygiene ignore=DL3002 until=soon because");
    assertThat(read.suppressions()).isEmpty();
    assertThat(read.mistakes())
        .extracting(FileComments.Mistake::message)
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
    assertThat(read("# check=skip=all\nFROM a\n", catalogue).suppressions())
        .singleElement()
        .satisfies(
            s -> {
              assertThat(s.rules()).containsExactly(new RuleId("stage-name-duplicate"));
              assertThat(((Scope.Part) s.scope()).part()).isEqualTo(Optional.empty());
            });
  }

  @ParameterizedTest
  @CsvSource({
    "# check=error=true, true",
    "#check=skip=JSONArgsRecommended;error=true, true",
    "# check = skip=all ; error=True, true",
    "# check=error=false, false",
    "# check=skip=error, false",
    "FROM b, false"
  })
  void a_file_may_ask_that_checks_fail(String first, boolean fails) {
    var file = file("a/Dockerfile", first + "\nFROM a\n# check=error=true\nUSER 1");
    assertThat(FileComments.read(Stream.of(file), Sample.CATALOGUE).failing())
        .isEqualTo(fails ? java.util.Set.of("a/Dockerfile") : java.util.Set.of());
  }
}
