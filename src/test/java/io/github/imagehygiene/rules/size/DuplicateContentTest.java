package io.github.imagehygiene.rules.size;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class DuplicateContentTest {

  private static final String DOCKERFILE =
      """
      FROM scratch
      COPY a /
      COPY b /
      """;

  private final Trial rule =
      Trial.of("duplicate-content")
          .under("rules: {duplicate-content: {maxDuplicateSize: 9kB, minFileSize: 4kB}}\n");

  @Test
  void copies_add_up_and_the_first_of_each_stays() {
    rule.holds(
        """
        FROM scratch
        COPY a /
        ^^^^^^^^ 13.0 kB are copies of files that are there already, more than the 9.00 kB allowed, such as /b of /a
        COPY b /
        """,
        """
        layer COPY a / # buildkit
        file /a 4kB
        file /b 4kB
        file /d 5kB
        layer COPY b / # buildkit
        file /c 4kB
        file /e 5kB
        file /small 3999
        file /small2 3999
        file /small3 3999
        """);
  }

  @Test
  void hard_links_and_what_is_not_seen_are_no_copies() {
    rule.holds(
        DOCKERFILE,
        """
        layer COPY a / # buildkit
        file /a 8kB
        file /b 8kB
        link /c /a
        link /d /a
        layer COPY b / # buildkit
        delete /b
        file /a 8kB
        symlink /e a
        """);
  }

  @Test
  void the_base_image_is_not_blamed_but_what_copies_its_files_is() {
    String base =
        """
        layer ADD rootfs.tar / # buildkit
        file /usr/a 20kB
        file /usr/b 20kB
        layer COPY a / # buildkit
        """;
    rule.holds("FROM debian\nCOPY a /\n", base + "file /c 4kB\n");
    rule.holds(
        """
        FROM debian
        COPY a /
        ^^^^^^^^ 20.0 kB are copies of files that are there already, more than the 9.00 kB allowed, such as /c of /usr/a
        """,
        base + "file /c 20kB\n");
  }
}
