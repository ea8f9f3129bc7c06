package io.github.imagehygiene.report.console;

import io.github.imagehygiene.inspect.Inspection;
import io.github.imagehygiene.inspect.Unit;
import io.github.imagehygiene.policy.Verdict;
import io.github.imagehygiene.report.shown.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What came of each module of a build: a row for each image, below a row of headings. */
public final class ReactorTable {

  private static final List<String> HEADINGS = List.of("module", "image", "size", "findings");

  /** Stands for what there is not. */
  private static final String NONE = "-";

  private ReactorTable() {}

  /**
   * The rows of a module, as many cells each as there are headings; no cell has a tab or line break
   * in it. The findings of the module are in its first row.
   */
  public static List<List<String>> rows(String module, Inspection inspection) {
    var limits = new Limits(inspection.policy());
    var counts = Counts.of(inspection.judgement().findings());
    boolean undecided = inspection.judgement().verdict() instanceof Verdict.Undecided;
    String findings =
        !undecided
            ? counts.byLevel()
            : counts.isZero() ? "undecided" : counts.byLevel() + ", undecided";
    var rows = new ArrayList<List<String>>();
    for (Unit unit : inspection.units()) {
      boolean first = rows.isEmpty();
      rows.add(
          List.of(
              first ? Printable.line(module) : "",
              Printable.line(unit.name()),
              size(unit, limits),
              first ? findings : ""));
    }
    return rows.isEmpty()
        ? List.of(List.of(Printable.line(module), NONE, NONE, findings))
        : List.copyOf(rows);
  }

  /** The row of a module that was not inspected because of an error. */
  public static List<List<String>> failed(String module) {
    return List.of(List.of(Printable.line(module), NONE, NONE, "not inspected"));
  }

  private static String size(Unit unit, Limits limits) {
    if (unit.image().isEmpty()) {
      return "not inspected";
    }
    return unit.image()
        .flatMap(image -> SummaryTable.size(image.image().unpackedSize()))
        .map(size -> limits.beside(size, "maxImageSize"))
        .orElse(NONE);
  }

  /** The rows of all modules as lines, each column as wide as it needs. */
  public static List<String> lines(List<List<String>> rows) {
    var all = Stream.concat(Stream.of(HEADINGS), rows.stream()).toList();
    var lines = new ArrayList<String>();
    for (List<String> row : all) {
      var line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        line.append(i == 0 ? "" : "  ").append(padded(row.get(i), width(all, i)));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(1);
  }

  private static String padded(String cell, int width) {
    return String.format(Locale.ROOT, "%-" + Math.max(1, width) + "s", cell);
  }
}
