package io.github.imagehygiene.dockerfile.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.dockerfile.TestFiles;
import io.github.imagehygiene.dockerfile.syntax.Directive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectiveReaderTest {

  @Test
  void directives_stand_at_the_very_top_in_any_letter_case() {
    var file = TestFiles.parse("# SYNTAX = docker/dockerfile:1", "#escape=`", "FROM a");
    assertThat(file.directives()).extracting(Directive::name).containsExactly("syntax", "escape");
    assertThat(file.directive("syntax").orElseThrow().value()).isEqualTo("docker/dockerfile:1");
    assertThat(file.escape()).isEqualTo('`');
  }

  @Test
  void a_blank_line_a_comment_or_an_unknown_directive_ends_them() {
    for (String line : new String[] {"", "# a comment", "# unknown=x", "FROM a"}) {
      assertThat(TestFiles.parse(line, "# escape=`", "FROM a").escape()).isEqualTo('\\');
    }
  }

  @Test
  void below_a_shebang_syntax_and_check_are_heeded_and_escape_is_not() {
    var file = TestFiles.parse("#!/usr/bin/env docker", "# check=skip=all", "# escape=`", "FROM a");
    assertThat(file.directive("check")).isPresent();
    assertThat(file.escape()).isEqualTo('\\');
  }

  @Test
  void what_another_frontend_may_know_is_no_problem() {
    var lines = new String[] {"# syntax=acme/frontend:1", "INCLUDE x", "FROM a", "COPY --odd a b"};
    assertThat(TestFiles.parse(lines).problems()).isEmpty();
    lines[0] = "# syntax=docker/dockerfile:1-labs";
    assertThat(TestFiles.parse(lines).problems()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "skip=all,true",
    "skip=all;error=true # why,true",
    "skip=;experimental=all;error=T,true",
    "skip=all; error=true,false",
    "skip=all;,false",
    "skip,false",
    "error=maybe,false",
    "Error=true,false"
  })
  void options_of_check_are_parted_by_a_semicolon_without_blanks(String value, boolean right) {
    assertThat(TestFiles.parse("# check=" + value, "FROM a").problems().isEmpty()).isEqualTo(right);
  }
}
