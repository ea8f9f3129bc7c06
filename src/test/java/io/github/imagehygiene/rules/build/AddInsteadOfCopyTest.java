package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddInsteadOfCopyTest {

  private final Trial rule = Trial.of("add-instead-of-copy");

  @Test
  void quotes_and_options_are_no_part_of_the_source() {
    rule.holds(
        """
        FROM a
        ADD --chown=1000 "a.zip" /app/
        ^^^ ADD of "a.zip", which is no archive, URL or Git repository
        """);
  }

  @Test
  void the_json_form_a_trigger_and_a_keyword_in_lower_case_count() {
    rule.holds(
        """
        FROM a
        ADD ["my files", "/app/"]
        ^^^ ADD of "my files", which is no archive, URL or Git repository
        ONBUILD ADD src /src
                ^^^ ADD of "src", which is no archive, URL or Git repository
        add \\
        ^^^ ADD of "src", which is no archive, URL or Git repository
          src /src
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ADD app.tar /app/",
        "ADD app.TAR.GZ /app/",
        "ADD \"app.tgz\" /app/",
        "ADD app-*.tar* /app/",
        "ADD words.txt.zst /app/",
        "ADD HTTP://example.com/a.jar /app/",
        "ADD git@example.com:a/b.git /app/",
        "ADD a.jar https://example.com/b.jar /app/",
        "ADD ${JAR} /app/",
        "ARG EMPTY=\nADD ${EMPTY} /app/",
        "ADD <<EOF /app/x\ntext\nEOF",
        "COPY a.jar /app/",
        "ADD"
      })
  void silent_where_only_add_will_do_or_nothing_is_known(String add) {
    rule.holds("FROM a\nARG JAR\n" + add + "\n");
  }

  @Test
  void a_variable_counts_where_its_value_is_known() {
    rule.holds(
        """
        FROM a
        ARG JAR=a.jar
        ADD $JAR /app/
        ^^^ ADD of "$JAR", which is no archive, URL or Git repository
        ARG TAR=a.tar
        ADD $TAR /app/
        """);
  }

  @Test
  void the_escape_of_windows_leaves_backslashes_in_paths() {
    rule.holds(
        """
        # escape=`
        FROM a
        ADD `
        ^^^ ADD of "build\\app.jar", which is no archive, URL or Git repository
          build\\app.jar c:\\app\\
        """);
  }
}
