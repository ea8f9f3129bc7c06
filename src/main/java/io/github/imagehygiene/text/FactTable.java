package io.github.imagehygiene.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table of facts that lies beside a class: a text file with a source and a date on top. */
public final class FactTable {

  private FactTable() {}

  /**
   * The first columns of a table whose lines are fact, source and day, with {@code |} between them.
   *
   * @throws IllegalArgumentException if there is no such file
   */
  public static List<String> sourced(Class<?> beside, String file) {
    return lines(beside, file).stream().map(line -> line.split("\\|", 2)[0].strip()).toList();
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
