package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class DefinitionCommentFormatTest {

  private final Trial rule = Trial.of("definition-comment-format");

  @Test
  void the_line_right_above_counts() {
    rule.holds(
        """
        # syntax=docker/dockerfile:1
        # BASE is what we build on
        # in production
        ^^^^^^^^^^^^^^^ the comment describes "BASE", but does not begin with that
        ARG BASE=a
        # the builder
        ^^^^^^^^^^^^^ the comment describes "build", but does not begin with that
        from $BASE as build
        # any
        ^^^^^ the comment describes "A, B", but does not begin with that
        ARG A=1 B=2
        """);
  }

  @Test
  void other_comments_are_fine() {
    rule.holds(
        """
        # syntax=docker/dockerfile:1
        FROM a AS b
        # hadolint ignore=DL3064
        ARG A
        # B is one of two
        ARG A B
        # no name to describe
        FROM a
        # not about this

        ARG C
        """);
  }

  @Test
  void a_comment_without_text_describes_nothing() {
    rule.holds("FROM a\n#\nARG b=c\n#  \nARG d\n");
  }
}
