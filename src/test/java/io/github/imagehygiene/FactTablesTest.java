package io.github.imagehygiene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every fact of every table names where it is from, and the day on which it was read there. */
class FactTablesTest {

  private static final Path TABLES = Path.of("src/main/resources/io/github/imagehygiene");
  private static final String WHERE_AND_DAY = "[^|]*[^|\\s][^|]* \\| 20\\d\\d-\\d\\d-\\d\\d";
  private static final Pattern COLUMNS = Pattern.compile(".*\\| *" + WHERE_AND_DAY);
  private static final Pattern ENTRY = Pattern.compile("sources?:? +" + WHERE_AND_DAY);
  private static final Pattern GROUP = Pattern.compile("# source: " + WHERE_AND_DAY);

  static Stream<Path> tables() throws IOException {
    try (var files = Files.walk(TABLES)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyFactHasASourceAndADay(Path table) throws IOException {
    assertThat(unsourced(Files.readString(table))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a | b | curl(1) of curl 7.88.1 | 2026-12-01",
        "# source: curl(1) of curl 7.88.1 | 2026-12-01\n\na\nb | c",
        "[a]\nvalue: b\nsources: curl(1) | 2026-12-01\n[b]\nsource curl(1) | 2026-12-01\nform c",
        "# only words\n",
      })
  void aLineAGroupOrAnEntryNamesThem(String table) {
    assertThat(unsourced(table)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fact",
        "fact | 2026-12-01",
        "fact | | 2026-12-01",
        "fact | curl(1)",
        "fact | curl(1) | to be checked",
        "# source: curl(1)\nfact",
        "# source: curl(1) | 2026-12-01\nright\n# source: from knowledge\nfact",
        "[right]\nsource curl(1) | 2026-12-01\n[fact]\nform c",
        "[right]\nsources: curl(1) | 2026-12-01\n[fact]\nsources: curl(1) | to be checked",
      })
  void aFactWithoutThemIsFound(String table) {
    assertThat(unsourced(table)).hasSize(1).first().asString().contains("fact");
  }

  @Test
  void thereAreTables() throws IOException {
    assertThat(tables()).hasSizeGreaterThan(15);
  }

  /** Lines, and headings of entries, that no source stands for. */
  private static List<String> unsourced(String table) {
    var unsourced = new ArrayList<String>();
    boolean grouped = false;
    String entry = "";
    for (String line : table.lines().map(String::strip).toList()) {
      if (line.startsWith("# source:")) {
        grouped = GROUP.matcher(line).matches();
      } else if (line.startsWith("[") && line.endsWith("]")) {
        entry = line;
        unsourced.add(entry);
      } else if (ENTRY.matcher(line).matches()) {
        unsourced.remove(entry);
      } else if (isFact(line) && entry.isEmpty() && !grouped && !COLUMNS.matcher(line).matches()) {
        unsourced.add(line);
      }
    }
    return unsourced;
  }

  private static boolean isFact(String line) {
    return !line.isEmpty() && !line.startsWith("#");
  }
}
