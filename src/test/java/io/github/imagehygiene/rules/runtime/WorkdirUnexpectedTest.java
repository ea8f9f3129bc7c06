package io.github.imagehygiene.rules.runtime;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class WorkdirUnexpectedTest {

  private final Trial rule = Trial.of("workdir-unexpected");
  private final Trial app = rule.under("rules: {workdir-unexpected: {expected: /app}}");

  @Test
  void whole_parts_of_a_path_count() {
    rule.holdsInImage("workdir /development\n");
    rule.holdsInImage("workdir /app/proc\n");
    rule.holdsInImage(
        "workdir /app/../sys\n"
            + "! the image's working directory \"/sys\" lies in /sys, which belongs to the system\n");
  }

  @Test
  void the_root_is_no_directory_of_the_system() {
    rule.holdsInImage("user 1\n");
    rule.holdsInImage("workdir /\n");
  }

  @Test
  void the_same_directory_may_be_written_otherwise() {
    app.holdsInImage("workdir /app/\n");
    app.holdsInImage("workdir /srv/../app\n");
    app.holdsInImage("workdir /App\n! the image's working directory is \"/App\", not \"/app\"\n");
  }

  @Test
  void it_is_shown_where_the_last_WORKDIR_set_it() {
    app.holds(
        """
        FROM a AS build
        WORKDIR /srv
        FROM a AS run
        WORKDIR /srv
        workdir \\
          "shop"
          ^^^^^^ the image's working directory is "/srv/shop", not "/app"
        FROM run
        ONBUILD WORKDIR /app
        """,
        "workdir /srv/shop\n");
  }

  @Test
  void a_directory_of_the_base_image_has_no_line() {
    app.holds(
        "FROM a\nUSER 1\n",
        "workdir /srv\n! the image's working directory is \"/srv\", not \"/app\"\n");
  }

  /** The Dockerfile's rule says the same at the same place. */
  @Test
  void what_the_WORKDIR_is_reported_for_is_not_said_twice() {
    rule.holds("FROM a\nWORKDIR /proc/self\n", "workdir /proc/self\n");
  }
}
