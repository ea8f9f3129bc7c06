package io.github.imagehygiene.rules.metadata;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class AuthorFieldUsedTest {

  private final Trial rule = Trial.of("author-field-used");

  @Test
  void the_author_of_the_base_image_is_none_of_ours() {
    rule.holds("FROM eclipse-temurin:21-jre\nUSER 1\n", "author Ann\n");
    rule.holds("FROM a AS build\nMAINTAINER Bob\nFROM a\nONBUILD MAINTAINER Bob\n", "author Ann\n");
  }

  @Test
  void a_blank_author_is_none() {
    rule.holdsInImage("author   \n");
  }

  /** It has the same place, and a fix. */
  @Test
  void where_MAINTAINER_is_reported_that_is_enough() {
    rule.holds("FROM a\nmaintainer Ann\n", "author Ann\n");
  }

  @Test
  void where_MAINTAINER_is_not_reported_this_is() {
    rule.under("rules: {maintainer-instruction: off}")
        .holds(
            """
            FROM a AS base
            MAINTAINER Bob
            maintainer Ann \\
            ^^^^^^^^^^^^^^^^ the image's author field says "Ann  Lee"; a label names the author
              Lee
            FROM base
            """,
            "author Ann  Lee\n");
  }
}
