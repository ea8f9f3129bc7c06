package io.github.imagehygiene.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** A table of facts that lies beside a class: a text file whose facts name their sources. */
public final class FactTable {

  private static final Pattern DAY = Pattern.compile("20\\d\\d-\\d\\d-\\d\\d");

  private FactTable() {}

  /**
   * The first columns of a table whose lines are fact, source and day, with {@code |} between them.
   *
   * @throws IllegalArgumentException if there is no such file
   */
  public static List<String> sourced(Class<?> beside, String file) {
    return rows(beside, file).stream().map(row -> row.get(0)).toList();
  }

  /**
   * The columns of each line of a table, with {@code |} between them, without the last two: where
   * the fact is from, and the day on which it was read there.
   *
   * @throws IllegalArgumentException if there is no such file, or a line lacks its source or day
   */
  public static List<List<String>> rows(Class<?> beside, String file) {
    return lines(beside, file).stream().map(FactTable::facts).toList();
  }

  private static List<String> facts(String line) {
    List<String> columns = List.of(line.split("\\s*\\|\\s*", -1));
    int facts = columns.size() - 2;
    if (facts < 1
        || columns.get(facts).isEmpty()
        || !DAY.matcher(columns.get(facts + 1)).matches()) {
      throw new IllegalArgumentException("not facts | source | day: " + line);
    }
    return columns.subList(0, facts);
  }

  /**
   * The lines of a table without blanks around them; empty ones and comments ({@code #}) left out.
   *
   * @throws IllegalArgumentException if there is no such file
   */
  public static List<String> lines(Class<?> beside, String file) {
    try (var in = beside.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException(file + " is not part of this jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }
}
