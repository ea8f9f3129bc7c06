package io.github.imagehygiene.rules.user;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LastUserRootTest {

  private final Trial rule = Trial.of("last-user-root");

  @Test
  void any_number_that_is_zero_is_root_but_a_group_is_not() {
    rule.holds(
        """
        FROM a
        USER 00:5
             ^^^^ the last USER is "00:5", so the container runs as root
        """);
    rule.holds("FROM a\nUSER 5:0\n");
    rule.holds("FROM a\nUSER rooted\n");
  }

  @Test
  void windows_has_an_administrator() {
    rule.holds(
        """
        # escape=`
        FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
        USER ContainerAdministrator
             ^^^^^^^^^^^^^^^^^^^^^^ the last USER is "ContainerAdministrator", so the container runs as root
        """);
  }

  @Test
  void keywords_take_any_case_and_lines_may_be_continued() {
    rule.holds(
        """
        from a
        user \\
          # a comment between
          root
          ^^^^ the last USER is "root", so the container runs as root
        """);
  }

  @Test
  void a_variable_that_is_empty_names_nobody() {
    rule.holds(
        """
        FROM a
        ARG WHO=
        USER $WHO
             ^^^^ the last USER is "$WHO", which is empty, so the container runs as root
        """);
  }

  @Test
  void quotes_are_not_part_of_the_name() {
    rule.holds(
        """
        FROM a
        USER "root"
             ^^^^^^ the last USER is "root", so the container runs as root
        """);
  }

  @Test
  void a_variable_counts_where_its_value_is_known() {
    rule.holds(
        """
        FROM a
        ARG WHO=root
        USER ${WHO}
             ^^^^^^ the last USER is "root", so the container runs as root
        """);
    rule.holds("FROM a\nARG WHO\nUSER $WHO\n");
    rule.holds("FROM a\nUSER $FROM_THE_BASE\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FROM a AS build\nUSER root\nFROM a\nUSER 1\nCOPY --from=build /x /x\n",
        "FROM a\nUSER 1\nONBUILD USER root\n",
        "FROM a\nUSER 1\nRUN <<EOF\nUSER root\nEOF\n",
        "FROM a\nUSER 1\n# USER root\n",
        "FROM a\nUSER root\nUSER 1\n"
      })
  void only_what_the_image_ends_with_counts(String dockerfile) {
    rule.holds(dockerfile);
  }

  @Test
  void a_trigger_counts_in_the_stage_that_builds_on_its_own() {
    rule.holds(
        """
        FROM a AS base
        ONBUILD USER root
                     ^^^^ the last USER is "root", so the container runs as root
        FROM base
        """);
  }

  @Test
  void the_image_decides_where_it_was_looked_at() {
    rule.holds("FROM a\nUSER root\n", "user 1000\n");
    rule.holds(
        """
        FROM a
        USER root
             ^^^^ the last USER is "root", so the container runs as root
        """,
        "user root\n");
  }
}
