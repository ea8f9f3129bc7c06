package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TodoCommentTest {

  private final Trial rule = Trial.of("todo-comment");

  @Test
  void every_comment_line_is_looked_at_and_reported_once() {
    rule.holds(
        """
        # syntax=docker/dockerfile:1
        #TODO, FIXME
         ^^^^ "TODO" says that something is left to be done
        FROM a
        RUN true && \\
          # (XXX) odd
             ^^^ "XXX" says that something is left to be done
          true
        # hadolint ignore=DL3059
        # wait for the fix: FIXME
                            ^^^^^ "FIXME" says that something is left to be done
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# a todo list",
        "# AUTODOC TODOS mktemp -t XXXXXX XXX_VERSION FIXME2",
        "# nothing",
        "#",
        "RUN true # TODO",
        "RUN <<EOF\n# TODO\nEOF",
        "LABEL TODO=a",
      })
  void other_words_and_other_places_are_let_pass(String line) {
    rule.holds("FROM a\n" + line + "\n");
  }

  @Test
  void the_words_can_be_set() {
    rule.under("rules:\n  todo-comment:\n    words: [HACK, '@todo']\n")
        .holds(
            """
            FROM a
            # TODO
            # HACK
              ^^^^ "HACK" says that something is left to be done
            # see @todo
                  ^^^^^ "@todo" says that something is left to be done
            """);
    rule.under("rules:\n  todo-comment:\n    words: []\n").holds("FROM a\n# TODO\n");
  }
}
