package io.github.imagehygiene.dockerfile.ignore;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DockerignoreTest {

  private static Dockerignore parse(String content) {
    return Dockerignore.parse(SourceText.of(".dockerignore", content));
  }

  @ParameterizedTest
  @CsvSource({
    "target,target/a.jar,true",
    "target,a/target,false",
    "/target/,target,true",
    "target /,target,true",
    "*.md,README.md,true",
    "*.md,a/README.md,false",
    "*/*.md,a/README.md,true",
    "**/*.md,README.md,true",
    "**/*.md,a/b/README.md,true",
    "**,a/b,true",
    "a/**,a/b/c,true",
    "a/**,a,false",
    "a/**/c,a/c,true",
    "a/**/c,a/b/b/c,true",
    "**foo,barfoo,true",
    "a?c,a/c,false",
    "[a-c]x,bx,true",
    "[^a-c]x,bx,false",
    "\\*,*,true",
    "\\*,a,false",
    "a/../b,b,true",
    "./a,a,true",
    "#a,#a,false"
  })
  void patterns_follow_docker(String pattern, String path, boolean excluded) {
    assertThat(parse(pattern + "\n").excludes(path)).isEqualTo(excluded);
  }

  @Test
  void the_last_pattern_that_matches_decides() {
    var file = parse("\uFEFF# all but these\r\n*\r\n! target/*.jar \r\ntarget/x.jar\r\n");
    assertThat(file.excludes("src")).isTrue();
    assertThat(file.excludes("target/a.jar")).isFalse();
    assertThat(file.excludes("target/x.jar")).isTrue();
    assertThat(file.source().slice(file.decidedBy("target/a.jar").orElseThrow().span()))
        .isEqualTo("! target/*.jar");
  }

  @Test
  void the_context_as_a_whole_is_never_left_out() {
    var file = parse("*\n!target/app.jar\n");
    assertThat(file.excludes(".")).isFalse();
    assertThat(file.excludesAll("./")).isFalse();
  }

  @Test
  void a_pattern_that_docker_refuses_is_a_problem_and_the_others_hold() {
    var file = parse("!\na[\nb\n");
    assertThat(file.problems()).hasSize(2);
    assertThat(file.excludes("b")).isTrue();
  }

  @Test
  void stars_without_end_are_matched_in_linear_time() {
    assertThat(parse("**/" + "*a".repeat(200) + "b\n").excludes("a".repeat(5000))).isFalse();
  }

  /** A path of so many folders is gone over once, not once for each folder. */
  @Test
  void a_deep_path_is_left_out_with_a_folder_anywhere_above_it() {
    String deep = "a/".repeat(2_000);
    for (String pattern : java.util.List.of("**/b?", "**b1", "**/b1", "a/a/**/b1", "*/**/[b]1")) {
      var ignore =
          Dockerignore.load(
              ".dockerignore", pattern.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      assertThat(ignore.excludes(deep + "b1")).isTrue();
      assertThat(ignore.excludes(deep + "b1/" + deep + "c")).isTrue();
      assertThat(ignore.excludes(deep + "b1c/" + deep + "c")).isFalse();
    }
  }
}
