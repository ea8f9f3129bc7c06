package io.github.imagehygiene.rules.size;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class CleanupInLaterLayerTest {

  private static final Trial RULE = Trial.of("cleanup-in-later-layer");

  @Test
  void package_caches_are_known_by_their_folders_and_by_the_managers_own_command() {
    RULE.holds(
        """
        FROM a
        RUN dnf install -y b
        RUN dnf clean all
            ^^^^^^^^^^^^^ "dnf clean all" comes too late: the layer of line 2 keeps the files
        """);
    RULE.holds(
        """
        FROM a
        RUN apt-get update
        run cd /var/lib/apt && \\
          rm -r lists/*
          ^^^^^^^^^^^^^ "rm -r lists/*" comes too late: the layer of line 2 keeps the files
        """);
    RULE.holds("FROM a\nRUN apt-get update\nRUN rm -rf /var/lib/apt/lists/*.gz\n");
    RULE.holds(
        "FROM a\nRUN --mount=type=cache,target=/var/lib/apt/lists apt-get update\n"
            + "RUN rm -rf /var/lib/apt/lists/*\n");
  }

  /** Where the base ends need not be known for that. */
  @Test
  void an_image_that_was_squashed_with_its_base_keeps_nothing() {
    RULE.holds("FROM a\nCOPY b /b\nRUN rm /b\n", "layer squashed\nfile /bin/sh 5MB\n");
  }

  @Test
  void copies_are_found_by_file_and_by_folder() {
    String tooLate = " comes too late: the layer of line 2 keeps the files\n";
    RULE.holds(
        "FROM a\nCOPY b.sh /tmp/\nRUN rm /tmp/b.sh\n    ^^^^^^^^^^^^ \"rm /tmp/b.sh\"" + tooLate);
    RULE.holds(
        "FROM a\nADD http://a/b.zip?c /tmp\nRUN rm /tmp/*.zip\n    ^^^^^^^^^^^^^ \"rm /tmp/*.zip\""
            + tooLate);
    RULE.holds("FROM a\nCOPY . /src\nRUN rm -rf /src\n    ^^^^^^^^^^^ \"rm -rf /src\"" + tooLate);
    RULE.holds("FROM a\nCOPY b /src/\nRUN rm -rf /src\n    ^^^^^^^^^^^ \"rm -rf /src\"" + tooLate);
    RULE.holds("FROM a\nCOPY b /src/\nRUN rm -rf /src/c /src/*.x /src/.* /other\n");
    RULE.holds("FROM a\nCOPY . /\nRUN rm -rf /tmp/*\n");
  }

  @Test
  void downloads_are_found_where_their_name_is_on_the_command_line() {
    String tooLate = " comes too late: the layer of line 2 keeps the files\n";
    String rm = "RUN rm /tmp/b.tgz\n    ^^^^^^^^^^^^^ \"rm /tmp/b.tgz\"" + tooLate;
    RULE.holds("FROM a\nRUN curl -fsSLo /tmp/b.tgz https://a/b.tgz\n" + rm);
    RULE.holds("FROM a\nRUN cd /tmp && curl -O https://a/b.tgz?c=d\n" + rm);
    RULE.holds("FROM a\nRUN curl https://a/b > /tmp/b.tgz\n" + rm);
    RULE.holds("FROM a\nRUN wget -q -P /tmp https://a/b.tgz\n" + rm);
    RULE.holds("FROM a\nRUN wget -qO /tmp/b.tgz https://a/b\n" + rm);
    RULE.holds("FROM a\nRUN D=/tmp N=b; wget -P $D \"https://a/$N.tgz\"\n" + rm);
    RULE.holds("FROM a\nRUN cd /tmp; curl -O \"https://a/$V/b.tgz\"\n" + rm);
    RULE.holds("FROM a\nRUN curl --output-dir /tmp -o b.tgz https://a/c\n" + rm);
    RULE.holds("FROM a\nRUN git clone --depth 1 https://a/b.git /tmp/b.tgz\n" + rm);
    RULE.holds("FROM a\nRUN curl -o /tmp/b.tgz https://a/b && rm /tmp/b.tgz\nRUN rm /tmp/b.tgz\n");
    RULE.holds("FROM a\nRUN curl -o $B https://a/b\nRUN rm $B\n");
    RULE.holds("FROM a\nRUN curl https://a/b.tgz | tar x\nRUN rm -rf /tmp/*\n");
  }

  @Test
  void variables_count_as_far_as_they_are_known() {
    RULE.holds(
        """
        FROM a
        ARG D=/opt/x
        WORKDIR $D
        ADD c/d ./
        ENV E=${D}/d
        RUN rm -f "$E"
            ^^^^^^^^^^ "rm -f "$E"" comes too late: the layer of line 4 keeps the files
        """);
    RULE.holds("FROM a\nARG D\nCOPY b $D/\nRUN rm -f $D/b\n");
    RULE.holds("FROM a\nCOPY b /c/b\nRUN rm -f /c/$D\n");
  }

  @Test
  void what_is_only_perhaps_deleted_is_let_pass() {
    RULE.holds("FROM a\nCOPY b /b\nRUN c || rm /b\n");
    RULE.holds("FROM a\nCOPY b /b/\nRUN find /b -name '*.txt' -delete\n");
    RULE.holds("FROM a\nCOPY b /b\nRUN --mount=type=bind,target=/b rm -rf /b/c /b\n");
  }

  @Test
  void find_that_deletes_all_counts() {
    RULE.holds(
        """
        FROM a
        COPY b /b/
        RUN find /b -mindepth 1 -delete
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^ "find /b -mindepth 1 -delete" comes too late: the layer of line 2 keeps the files
        """);
  }

  @Test
  void stages_that_do_not_ship_are_let_pass_and_those_built_on_are_not() {
    RULE.holds("FROM a AS b\nCOPY c /c\nRUN rm /c\nFROM d\nCOPY --from=b /e /e\n");
    RULE.holds(
        """
        FROM a AS b
        COPY c /c
        FROM b
        RUN rm /c
            ^^^^^ "rm /c" comes too late: the layer of line 2 keeps the files
        """);
  }

  @Test
  void two_lines_make_one_finding_and_three_make_two() {
    RULE.holds(
        """
        FROM a
        COPY b c /d/
        COPY e /e
        RUN rm /d/b /d/c && rm /e
            ^^^^^^^^^^^^ "rm /d/b /d/c" comes too late: the layer of line 2 keeps the files
                            ^^^^^ "rm /e" comes too late: the layer of line 3 keeps the files
        RUN rm -rf /d /e
        """);
  }

  @Test
  void one_command_makes_one_finding_with_all_its_lines() {
    RULE.holds(
        """
        FROM a
        COPY b /tmp/p/
        COPY c /tmp/p/
        ADD d /tmp/p/
        RUN rm -r /tmp/p
            ^^^^^^^^^^^^ "rm -r /tmp/p" comes too late: the layers of lines 2, 3 and 4 keep the files
        """);
    RULE.holds(
        """
        FROM a
        COPY b /tmp/p/
        RUN curl -o /tmp/p/c https://a/c
        RUN d && rm -rf /tmp/p && e
                 ^^^^^^^^^^^^^ "rm -rf /tmp/p" comes too late: the layers of lines 2 and 3 keep the files
        """);
  }

  /** Each line with the bytes of its own layer, and nothing twice. */
  @Test
  void an_image_tells_the_bytes_of_each_of_several_lines() {
    String image =
        """
        layer /bin/sh -c #(nop) ADD file:0 in /
        layer COPY b /p/ # buildkit
        file /p/b 2MB
        layer COPY c /p/ # buildkit
        file /p/c 3MB
        layer RUN /bin/sh -c rm -r /p # buildkit
        delete /p
        """;
    RULE.holds(
        """
        FROM a
        COPY b /p/
        COPY c /p/
        RUN rm -r /p
            ^^^^^^^^ "rm -r /p" comes too late: the layers of lines 2 and 3 keep the files
        """,
        image);
  }

  @Test
  void an_image_that_is_at_hand_decides() {
    String dockerfile = "FROM a\nCOPY b /b\nRUN rm /b\n";
    String image =
        """
        layer /bin/sh -c #(nop) ADD file:0 in /
        layer COPY b /b # buildkit
        file /b %s
        layer RUN /bin/sh -c rm /b # buildkit
        delete /b
        """;
    RULE.holds(dockerfile, image.formatted("100"));
    RULE.holds(
        dockerfile + "    ^^^^^ \"rm /b\" comes too late: the layer of line 2 keeps the files\n",
        image.formatted("2MB"));
  }

  @Test
  void heredocs_exec_form_and_triggers_are_read_as_they_run() {
    RULE.holds(
        """
        FROM a
        COPY b /b
        RUN ["rm", "/b"]
              ^^^^^^^^ "rm", "/b" comes too late: the layer of line 2 keeps the files
        """);
    RULE.holds(
        """
        FROM a
        COPY b /b
        RUN <<EOF
        c
        rm /b
        ^^^^^ "rm /b" comes too late: the layer of line 2 keeps the files
        EOF
        """);
    RULE.holds("FROM a\nCOPY b /b\nONBUILD RUN rm /b\n");
  }
}
