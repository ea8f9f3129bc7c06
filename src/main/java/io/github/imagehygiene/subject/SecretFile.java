package io.github.imagehygiene.subject;

import io.github.imagehygiene.text.FactTable;
import io.github.imagehygiene.text.Glob;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A kind of file that holds secrets by its purpose; the table is {@code secret-files.txt}.
 *
 * @param what for the user, with its article
 * @param sure false if many such files hold none
 */
public record SecretFile(String what, boolean sure) {

  private record Line(SecretFile file, boolean never, List<Glob> ends) {}

  private static final List<Line> TABLE =
      FactTable.rows(SecretFile.class, "secret-files.txt").stream().map(SecretFile::line).toList();

  private static Line line(List<String> columns) {
    return new Line(
        new SecretFile(columns.get(0), columns.get(1).equals("sure")),
        columns.get(1).equals("never"),
        Arrays.stream(columns.get(2).split(" ")).map(end -> Glob.path("**/" + end)).toList());
  }

  /** What a file is by its path. */
  public static Optional<SecretFile> of(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return TABLE.stream()
        .filter(line -> line.ends().stream().anyMatch(end -> end.matches(lower)))
        .findFirst()
        .filter(line -> !line.never())
        .map(Line::file);
  }
}
