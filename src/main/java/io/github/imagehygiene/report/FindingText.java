package io.github.imagehygiene.report;

import static java.util.stream.Collectors.joining;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.image.LayerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A finding as the console shows it: what and where, the code with carets, the evidence, and what
 * to write instead.
 *
 * @param width columns of the terminal
 * @param origins where layers come from, to be read behind their number
 */
record FindingText(Palette palette, int width, Function<LayerId, String> origins) {

  private static final int NARROWEST = 20;

  /** Without anything known of layers. */
  FindingText(Palette palette, int width) {
    this(palette, width, layer -> "");
  }

  /**
   * @param image what the image is called, for a finding that stands in no Dockerfile
   */
  List<String> lines(Finding finding, Level level, Optional<String> image) {
    var lines = new ArrayList<String>();
    var inDockerfile = finding.inDockerfile();
    String where =
        inDockerfile
            .map(FindingText::place)
            .or(() -> image.map(name -> "image " + Printable.line(name)))
            .map(place -> palette.paint(Style.STRONG, place + ":") + " ")
            .orElse("");
    lines.add(
        where
            + palette.paint(level, level.word() + ":")
            + " "
            + Printable.line(finding.message())
            + " "
            + palette.paint(Style.FAINT, "[" + finding.rule() + "]"));
    String margin = "  ";
    // A file that was too long to be read has no line to show.
    if (inDockerfile.filter(place -> place.source().length() > 0).isPresent()) {
      var place = inDockerfile.get();
      int digits = String.valueOf(place.source().position(place.span().start()).line()).length();
      var frame =
          CodeFrame.of(place.source(), place.span(), Math.max(NARROWEST, width - digits - 5));
      lines.addAll(frame(frame, level));
      margin = " ".repeat(digits + 3);
    }
    if (inDockerfile.isPresent() && finding.isOfImage() && !finding.units().isEmpty()) {
      String units = finding.units().stream().map(Printable::line).collect(joining(", "));
      lines.add(margin + palette.paint(Style.FAINT, "=") + " in image " + units);
    }
    for (String note : EvidenceText.lines(finding, origins)) {
      lines.add(margin + palette.paint(Style.FAINT, "=") + " " + note);
    }
    if (finding.fix().isPresent()) {
      String instead = Printable.line(finding.fix().get().instead());
      lines.add(margin + palette.paint(Style.FAINT, "=") + " instead: " + instead);
    }
    return lines;
  }

  private List<String> frame(CodeFrame frame, Level level) {
    String number = "  " + frame.line() + " |";
    String ruler = " ".repeat(number.length() - 1) + "|";
    String more = frame.lastLine() > frame.line() ? " … to line " + frame.lastLine() : "";
    String carets = palette.paint(level, "^".repeat(frame.carets()) + more);
    String code = frame.code().isBlank() ? "" : " " + frame.code();
    return List.of(
        palette.paint(Style.FAINT, number) + code,
        palette.paint(Style.FAINT, ruler) + " " + " ".repeat(frame.indent()) + carets);
  }

  /** {@code file:line:column} of its beginning. */
  static String place(Evidence.InDockerfile in) {
    var at = in.source().position(in.span().start());
    return Printable.line(in.source().name()) + ":" + at.line() + ":" + at.column();
  }
}
