package io.github.imagehygiene.rules.size;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class FileTooBigTest {

  private final Trial rule = Trial.of("file-too-big");

  @Test
  void only_what_a_container_sees_is_judged() {
    rule.holds(
        """
        FROM scratch
        COPY a /
        COPY b /
        ^^^^^^^^ /c is 300 MB, 200 MB more than the 100 MB allowed for a file
        RUN rm /b
        """,
        """
        layer COPY a / # buildkit
        file /a 200MB
        file /b 200MB
        file /c 200MB
        layer COPY b / # buildkit
        file /a 1MB
        file /c 300MB
        layer RUN /bin/sh -c rm /b # buildkit
        delete /b
        """);
  }

  @Test
  void the_limit_itself_is_allowed_and_a_second_name_is_no_second_file() {
    rule.holds(
        """
        FROM scratch
        COPY a /
        ^^^^^^^^ /b is 100 MB, 1 B more than the 100 MB allowed for a file
        """,
        """
        layer COPY a / # buildkit
        file /a 100MB
        file /b 100000001
        link /c /b
        """);
  }

  @Test
  void the_base_need_be_known_only_if_there_is_such_a_file() {
    rule.holdsInImage("layer\nfile /a 100MB\n");
    rule.isNotEvaluated(
        "which layers come from the base image is not known", "layer\nfile /a 101MB\n");
  }
}
