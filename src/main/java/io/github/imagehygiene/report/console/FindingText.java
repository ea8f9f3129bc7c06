package io.github.imagehygiene.report.console;

import static java.util.stream.Collectors.joining;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Evidence.InDockerfile;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.image.LayerId;
import io.github.imagehygiene.report.shown.Palette;
import io.github.imagehygiene.report.shown.PlaceText;
import io.github.imagehygiene.report.shown.Printable;
import io.github.imagehygiene.report.shown.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A finding as the console shows it: what and where, the code with carets, the evidence, and what
 * to write instead.
 *
 * @param width columns of the terminal
 * @param places how places in Dockerfiles are named
 * @param origins where layers come from, to be read behind their number
 */
record FindingText(
    Palette palette, int width, PlaceText places, Function<LayerId, String> origins) {

  private static final int NARROWEST = 20;

  /** Further places of the same finding that are named; the rest is counted. */
  private static final int MAX_OTHERS = 5;

  /** UTF-16 units of what differs at one of them. */
  private static final int MAX_DIFFERENCE = 60;

  /**
   * @param image what the image is called, for a finding that stands in no Dockerfile
   * @param framed whether the code is shown; not below an entry at the same line
   */
  List<String> lines(ConsoleEntry entry, Optional<String> image, boolean framed) {
    var finding = entry.finding();
    var lines = new ArrayList<String>();
    lines.add(head(finding, entry.level(), image));
    // A file that was too long to be read has no line to show.
    var code = finding.inDockerfile().filter(place -> place.source().length() > 0);
    if (framed && code.isPresent()) {
      lines.addAll(frame(code.get(), entry.level()));
    }
    String margin = " ".repeat(code.map(place -> digits(place) + 3).orElse(2));
    for (String note : notes(entry)) {
      lines.add(margin + palette.paint(Style.FAINT, "=") + " " + note);
    }
    return lines;
  }

  private String head(Finding finding, Level level, Optional<String> image) {
    String where =
        finding
            .inDockerfile()
            .map(places::of)
            .or(() -> image.map(ConsoleReport::image))
            .map(place -> palette.paint(Style.STRONG, place + ":") + " ")
            .orElse("");
    return where
        + palette.paint(level, level.word() + ":")
        + " "
        + Printable.line(finding.message())
        + " "
        + palette.paint(Style.FAINT, "[" + finding.rule() + "]");
  }

  private List<String> notes(ConsoleEntry entry) {
    var finding = entry.finding();
    var notes = new ArrayList<String>();
    if (finding.inDockerfile().isPresent() && finding.isOfImage() && !finding.units().isEmpty()) {
      notes.add("in image " + finding.units().stream().map(Printable::line).collect(joining(", ")));
    }
    notes.addAll(EvidenceText.lines(finding, places, origins));
    if (!entry.others().isEmpty()) {
      notes.add(others(entry));
    }
    finding.fix().ifPresent(fix -> notes.add("instead: " + Printable.line(fix.instead())));
    return notes;
  }

  /** {@code also at Dockerfile:9:5 ("git"), Dockerfile:12:5 ("vim") and 4 more}. */
  private String others(ConsoleEntry entry) {
    var shape = MessageShape.of(entry.finding().message());
    int more = entry.others().size() - MAX_OTHERS;
    return "also "
        + entry.others().stream()
            .limit(MAX_OTHERS)
            .map(other -> other(shape, other))
            .collect(joining(", "))
        + (more > 0 ? " and " + more + " more" : "");
  }

  private String other(MessageShape shape, Finding other) {
    Evidence place = other.evidence().get(0);
    if (place instanceof InDockerfile in) {
      String difference = shape.difference(MessageShape.of(other.message()));
      return "at "
          + places.of(in)
          + (difference.isEmpty() ? "" : " (" + Printable.line(difference, MAX_DIFFERENCE) + ")");
    }
    return "in " + EvidenceText.file((Evidence.InFile) place);
  }

  private static int digits(InDockerfile place) {
    return String.valueOf(place.source().position(place.span().start()).line()).length();
  }

  private List<String> frame(InDockerfile place, Level level) {
    int columns = Math.max(NARROWEST, width - digits(place) - 5);
    var frame = CodeFrame.of(place.source(), place.span(), columns);
    String number = "  " + frame.line() + " |";
    String ruler = " ".repeat(number.length() - 1) + "|";
    String more = frame.lastLine() > frame.line() ? " … to line " + frame.lastLine() : "";
    String carets = palette.paint(level, "^".repeat(frame.carets()) + more);
    String code = frame.code().isBlank() ? "" : " " + frame.code();
    return List.of(
        palette.paint(Style.FAINT, number) + code,
        palette.paint(Style.FAINT, ruler) + " " + " ".repeat(frame.indent()) + carets);
  }
}
