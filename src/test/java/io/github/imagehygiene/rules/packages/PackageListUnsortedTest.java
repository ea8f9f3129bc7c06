package io.github.imagehygiene.rules.packages;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageListUnsortedTest {

  private final Trial rule = Trial.of("package-list-unsorted");

  @Test
  void the_lists_of_every_manager_and_of_every_form_count() {
    rule.holds(
        """
        FROM a
        run sudo APK=1 apk add --virtual .z \\
          'b' c=1 "a" > /dev/null
                  ^^^ "a" stands behind "c=1", so the list is not in alphabetical order
        ONBUILD RUN ["pip", "install", "c", "b", "a"]
                                             ^ "b" stands behind "c", so the list is not in alphabetical order
        RUN sh -c 'npm i -g a c b'
                                ^ "b" stands behind "c", so the list is not in alphabetical order
        RUN <<EOF
        dnf install -y a c \\
          b
          ^ "b" stands behind "c", so the list is not in alphabetical order
        EOF
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apt-get install -y b a",
        "apt-get install -y a b c",
        "apt-get install -y c $B a",
        "apt-get install -y c ${B} a b",
        "B='y x' && apt-get install -y $B",
        "B='y x' && apt-get install -y c $B a",
        "apt-get install -y php-{x,c} b a",
        "apt-get install c b a -y",
        "apt-get install c -y a b",
        "apt-get remove -y c b a",
        "apt-get install --dry-run c b a",
        "pip install -r requirements.txt c b a",
        "pip install Flask celery django",
        "pip install celery Django flask",
        "apt-get install g++ gcc libc6-dev libcurl4 libssl-dev libssl3",
        "apt-get install curl=7.* curl-dev git",
        "apt-get install curl-dev curl=7.* git",
        "apt-get install python3.9 python3.10 python3.11",
        "npm install @types/node axios @types/react",
        "echo apt-get install c b a",
      })
  void sorted_and_short_lists_and_the_unknown_are_no_findings(String command) {
    rule.holds("FROM a\nRUN " + command + "\n");
  }

  @Test
  void a_comment_between_the_names_begins_a_list() {
    rule.holds(
        """
        FROM a
        RUN apk add --no-cache \\
          # for the build
            gcc \\
            make \\
            musl-dev \\
          # for people
            curl \\
            vim \\
            bash \\
            ^^^^ "bash" stands behind "vim", so the list is not in alphabetical order
          && true
        """);
  }

  @Test
  void the_length_of_a_list_can_be_set() {
    rule.under("rules:\n  package-list-unsorted:\n    minNames: 2\n")
        .holds(
            """
            FROM a
            RUN apk add b a
                          ^ "a" stands behind "b", so the list is not in alphabetical order
            """);
  }
}
