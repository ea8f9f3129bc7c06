package io.github.imagehygiene.dockerfile.comments;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.dockerfile.TestFiles;
import io.github.imagehygiene.dockerfile.comments.SuppressionComment.Id;
import io.github.imagehygiene.dockerfile.comments.SuppressionComment.Scope;
import io.github.imagehygiene.dockerfile.comments.SuppressionComment.Tool;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionCommentsTest {

  private static List<SuppressionComment> read(String... lines) {
    return SuppressionComments.of(TestFiles.parse(lines));
  }

  private static SuppressionComment one(String... lines) {
    var read = read(lines);
    assertThat(read).hasSize(1);
    return read.get(0);
  }

  private static List<String> ids(SuppressionComment comment) {
    return comment.ids().stream().map(Id::text).toList();
  }

  @Test
  void our_own_has_ids_a_last_day_and_a_reason() {
    var lines =
        new String[] {
          "FROM a", "# image-hygiene ignore=a-rule, DL3008 until=2027-03-01 see #12", "USER x"
        };
    var comment = one(lines);
    assertThat(comment.tool()).isEqualTo(Tool.IMAGE_HYGIENE);
    assertThat(ids(comment)).containsExactly("a-rule", "DL3008");
    assertThat(comment.until()).contains("2027-03-01");
    assertThat(comment.reason()).contains("see #12");
    assertThat(comment.scope()).isEqualTo(Scope.INSTRUCTION);
    var file = TestFiles.parse(lines);
    assertThat(file.source().slice(comment.part())).isEqualTo("USER x");
    assertThat(file.source().slice(comment.ids().get(1).span())).isEqualTo("DL3008");
  }

  @Test
  void a_global_one_is_about_the_file_wherever_it_stands() {
    for (String tool : new String[] {"image-hygiene", "hadolint"}) {
      var comment = one("FROM a", "# " + tool + " global ignore=x");
      assertThat(comment.scope()).isEqualTo(Scope.FILE);
      assertThat(comment.part().start()).isZero();
    }
  }

  @Test
  void hadolint_knows_stages_too() {
    var lines =
        new String[] {"FROM a", "USER x", "#hadolint stage ignore=DL3011", "FROM b", "USER y"};
    var comment = one(lines);
    assertThat(TestFiles.parse(lines).source().slice(comment.part())).isEqualTo("FROM b\nUSER y");
    assertThat(ids(one("# hadolint ignore=DL3002 # foobar", "FROM a"))).containsExactly("DL3002");
    assertThat(read("# hadolint shell=bash", "FROM a")).isEmpty();
  }

  @Test
  void buildkits_is_about_the_file_on_top_and_about_an_instruction_elsewhere() {
    var top = one("# check=error=true;skip=JSONArgsRecommended,StageNameCasing", "FROM a");
    assertThat(ids(top)).containsExactly("JSONArgsRecommended", "StageNameCasing");
    assertThat(top.scope()).isEqualTo(Scope.FILE);
    var below = one("FROM a", "# check=skip=all", "", "USER x");
    assertThat(ids(below)).containsExactly("all");
    assertThat(below.scope()).isEqualTo(Scope.INSTRUCTION);
    assertThat(read("# check=error=true", "FROM a")).isEmpty();
  }

  @Test
  void checkovs_is_about_the_file_and_takes_its_reason_after_a_colon() {
    var comment = one("FROM a", "USER x", "#checkov:skip=CKV_DOCKER_3: required by X");
    assertThat(comment.scope()).isEqualTo(Scope.FILE);
    assertThat(comment.reason()).contains("required by X");
  }

  @Test
  void comments_in_heredocs_are_none_and_those_between_continued_lines_are() {
    assertThat(read("FROM a", "RUN <<EOF", "# hadolint ignore=DL1", "EOF")).isEmpty();
    var lines = new String[] {"FROM a", "RUN a && \\", "# hadolint ignore=DL1", " b"};
    assertThat(TestFiles.parse(lines).source().slice(one(lines).part())).startsWith("RUN a");
  }

  @Test
  void with_nothing_below_it_it_is_about_itself() {
    var comment = one("FROM a", "# hadolint ignore=DL1");
    assertThat(comment.part()).isEqualTo(comment.span());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# image-hygiene ignore a-rule why",
        "# image-hygiene: ignore=a-rule why",
        "#image-hygiene:ignore a-rule",
        "# image-hygiene=ignore=a-rule why",
        "# image-hygiene ingore=a-rule why",
        "# image-hygiene ignor a-rule why",
        "# image-hygiene stage ignore=a-rule why",
        "# image-hygiene globl ignore=a-rule why",
        "# image-hygiene until=2027-03-01 ignore=a-rule why",
        "# image-hygiene ignore=",
        "# image-hygiene ignore",
        "# image-hygiene ignores=a-rule",
        "# image-hygiene skip=a-rule",
        "# image-hygiene disable-next-line a-rule",
        "# Image-Hygiene suppress a-rule",
        "# image_hygiene ignore=a-rule why"
      })
  void what_was_meant_to_be_ours_and_is_not_is_misspelt(String comment) {
    for (var lines : List.of(List.of(comment, "FROM a"), List.of("FROM a", comment))) {
      var file = TestFiles.parse(lines.toArray(String[]::new));
      assertThat(SuppressionComments.of(file)).isEmpty();
      assertThat(SuppressionComments.misspelt(file))
          .extracting(file.source()::slice)
          .containsExactly(comment);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# image-hygiene",
        "# image-hygiene:",
        "# image-hygiene is run on this file",
        "# image-hygiene: see docs/images.md",
        "# image-hygiene ignores what is below target",
        "# image-hygiene finds more with layers=always",
        "# image hygiene: ignore caches",
        "# image-hygiene-maven-plugin ignore",
        "# see image-hygiene ignore=x",
        "# image-hygiene ignore=a-rule why",
        "# image-hygiene global ignore = a-rule,b-rule until=2027-03-01 why",
        "# hadolint ignore DL3008"
      })
  void prose_and_what_is_well_formed_are_not_misspelt(String comment) {
    assertThat(SuppressionComments.misspelt(TestFiles.parse(comment, "FROM a"))).isEmpty();
  }
}
