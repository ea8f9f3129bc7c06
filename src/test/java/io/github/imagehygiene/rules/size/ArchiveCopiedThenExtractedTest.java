package io.github.imagehygiene.rules.size;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveCopiedThenExtractedTest {

  private final Trial rule = Trial.of("archive-copied-then-extracted");

  @Test
  void the_file_is_followed_by_its_name_in_the_image() {
    rule.holds(
        """
        from a
        copy "x/a.tar" \\
             ^^^^^^^^^ "x/a.tar" stays in the layer of this COPY, although a RUN unpacks it
             b.tgz c.tar.xz /opt/
             ^^^^^ "b.tgz" stays in the layer of this COPY, although a RUN unpacks it
        COPY d.tar.gz /e.tar.gz
             ^^^^^^^^ "d.tar.gz" stays in the layer of this COPY, although a RUN unpacks it
        run cd /opt && tar xf ./a.tar; \\
          cat b.tgz | tar -xz
        RUN ["tar", "--extract", "--file=/e.tar.gz"]
        RUN tar xf d.tar.gz
        ONBUILD COPY *.tar /
                     ^^^^^ "*.tar" stays in the layer of this COPY, although a RUN unpacks it
        ONBUILD RUN tar xf /*.tar
        """);
  }

  @Test
  void paths_of_windows_count() {
    rule.holds(
        """
        # escape=`
        FROM a
        COPY build\\a.tar.gz "C:\\Program Files\\A\\"
             ^^^^^^^^^^^^^^ "build\\a.tar.gz" stays in the layer of this COPY, although a RUN unpacks it
        RUN tar -xf "C:\\Program Files\\A\\a.tar.gz"
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "COPY a.tar /\nRUN tar tf a.tar",
        "COPY a.zip /\nRUN unzip a.zip",
        "COPY --from=b a.tar /\nRUN tar xf a.tar",
        "RUN tar xf a.tar\nCOPY a.tar /",
        "COPY a.tar /\nFROM b\nRUN tar xf a.tar",
        "COPY a.tar /\nONBUILD RUN tar xf a.tar",
        "COPY $A.tar /\nRUN tar xf $A.tar",
        "COPY a.tar /\nRUN echo tar xf a.tar",
        "COPY a.tar /\nRUN tar xf b.tar",
        "ADD a.tar /\nRUN tar xf a.tar"
      })
  void silent_where_it_is_not_that_file_or_not_unpacked(String instructions) {
    rule.holds("FROM a\n" + instructions + "\n");
  }
}
