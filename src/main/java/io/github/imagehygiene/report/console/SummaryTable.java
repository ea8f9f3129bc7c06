package io.github.imagehygiene.report.console;

import io.github.imagehygiene.image.Bytes;
import io.github.imagehygiene.image.Size;
import io.github.imagehygiene.inspect.ImageFailure;
import io.github.imagehygiene.inspect.Inspection;
import io.github.imagehygiene.inspect.Unit;
import io.github.imagehygiene.layers.ImageContents;
import io.github.imagehygiene.layers.waste.DiveEfficiency;
import io.github.imagehygiene.policy.Judged;
import io.github.imagehygiene.policy.Verdict;
import io.github.imagehygiene.report.shown.NamedBase;
import io.github.imagehygiene.report.shown.Palette;
import io.github.imagehygiene.report.shown.PlaceText;
import io.github.imagehygiene.report.shown.Printable;
import io.github.imagehygiene.report.shown.Style;
import io.github.imagehygiene.rule.Share;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.ImageSubject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a run comes to: the table at its end, or two lines of the same.
 *
 * @param subjects what was inspected, and how it measures: each image, else the Dockerfiles
 * @param run what was found
 * @param complete whether all was evaluated that was to be
 */
record SummaryTable(List<Subject> subjects, List<Row> run, boolean complete) {

  /**
   * An image or the Dockerfiles.
   *
   * @param layers what is in them, for the table alone
   */
  private record Subject(List<Row> measures, List<Row> layers) {

    List<Row> rows() {
      return Stream.concat(measures.stream(), layers.stream()).toList();
    }
  }

  private static final int FILES = 3;

  /**
   * One fact.
   *
   * @param brief how it reads among others in one line; empty: it is left out there
   */
  private record Row(String name, String value, String brief) {

    static Row named(String name, String value) {
      return new Row(name, value, name + " " + value);
    }

    static Row plain(String name, String value) {
      return new Row(name, value, value);
    }
  }

  static SummaryTable of(Inspection inspection, ConsoleRun run, PlaceText places) {
    var limits = new Limits(inspection.policy());
    return new SummaryTable(
        inspection.images().findAny().isEmpty() && inspection.units().size() < 2
            ? List.of(new Subject(dockerfiles(inspection, places), List.of()))
            : inspection.units().stream().map(unit -> unit(unit, limits, places)).toList(),
        run(inspection, run),
        !isOpen(inspection));
  }

  private static Subject unit(Unit unit, Limits limits, PlaceText places) {
    return unit.image()
        .map(image -> new Subject(image(image, limits), layers(image, places)))
        .orElseGet(
            () ->
                new Subject(
                    List.of(Row.named("image", Printable.line(unit.name()) + " not inspected")),
                    List.of()));
  }

  private static List<Row> run(Inspection inspection, ConsoleRun run) {
    var rows = new ArrayList<Row>();
    var counts = Counts.of(inspection.judgement().findings());
    rows.add(Row.plain("findings", findings(counts, inspection)));
    if (counts.suppressed() > 0) {
      String many = String.valueOf(counts.suppressed());
      rows.add(new Row("suppressed", many, many + " suppressed"));
    }
    double seconds = run.time().toMillis() / 1_000.0;
    rows.add(Row.plain("time", String.format(Locale.ROOT, "%.1f s", seconds)));
    run.report().map(Printable::line).map(path -> Row.named("report", path)).ifPresent(rows::add);
    run.explain().ifPresent(command -> rows.addAll(hints(command, inspection)));
    return rows;
  }

  private static boolean isOpen(Inspection inspection) {
    return inspection.judgement().verdict() instanceof Verdict.Undecided
        || inspection.failures().findAny().isPresent();
  }

  private static String findings(Counts counts, Inspection inspection) {
    return counts.isZero() && isOpen(inspection)
        ? "nothing found in what was evaluated"
        : counts.byLevel() + counts.raised(inspection.policy().failOn().value());
  }

  /** How to read more of a rule and how to suppress a finding, by the worst as the example. */
  private static List<Row> hints(String command, Inspection inspection) {
    return inspection.judgement().findings().stream()
        .filter(judged -> judged.suppressed().isEmpty())
        .max(Comparator.comparing(Judged::level))
        .map(judged -> judged.finding().rule())
        .map(
            rule ->
                List.of(
                    Row.named("explain", command + rule),
                    Row.named(
                        "suppress",
                        "# image-hygiene ignore="
                            + rule
                            + " <reason> on the line above, or <suppressions> in the POM")))
        .orElse(List.of());
  }

  private static List<Row> dockerfiles(Inspection inspection, PlaceText places) {
    var rows = new ArrayList<Row>();
    var names = inspection.dockerfiles().stream().map(DockerfileSubject::name).toList();
    if (names.size() > FILES) {
      rows.add(new Row("Dockerfiles", names.size() + "", names.size() + " Dockerfiles"));
    } else if (!names.isEmpty()) {
      String all = names.stream().map(places::file).collect(Collectors.joining(", "));
      rows.add(Row.plain(names.size() == 1 ? "Dockerfile" : "Dockerfiles", all));
    }
    inspection.units().stream()
        .filter(unit -> unit.failure().isPresent())
        .map(SummaryTable::known)
        .forEach(name -> rows.add(Row.named("image", name + "not inspected")));
    return rows;
  }

  /** The name of an image that was looked for, with a space behind it. */
  private static String known(Unit unit) {
    boolean sought = unit.failure().filter(ImageFailure::unavailable).isPresent();
    return sought ? Printable.line(unit.name()) + " " : "";
  }

  private static List<Row> image(ImageSubject subject, Limits limits) {
    var rows = new ArrayList<Row>();
    var image = subject.image();
    String name = Printable.line(image.reference());
    rows.add(new Row("image", name + " (" + image.source() + ")", name));
    size(subject.image().unpackedSize())
        .map(size -> limits.beside(size, "maxImageSize"))
        .ifPresent(size -> rows.add(new Row("unpacked size", size, size + " unpacked")));
    if (subject.image().compressedSize().isPresent()) {
      String size = new Bytes(subject.image().compressedSize().getAsLong()).toString();
      String beside = limits.beside(size, "maxCompressedSize");
      rows.add(new Row("compressed size", beside, beside + " compressed"));
    }
    rows.add(Row.named("layers", layers(subject, limits)));
    String user = image.config().user();
    rows.add(Row.named("user", user.isEmpty() ? "root (none is set)" : Printable.line(user)));
    subject.layers().map(SummaryTable::efficiency).ifPresent(rows::add);
    subject.layers().flatMap(all -> dive(all.dive(), limits)).ifPresent(rows::add);
    subject
        .builder()
        .ifPresent(by -> rows.add(Row.named("built by", by + ", not from a Dockerfile")));
    NamedBase.of(subject)
        .map(base -> base.reference() + " (" + base.pin() + ")")
        .ifPresent(base -> rows.add(Row.named("base", base)));
    return rows;
  }

  private static Row efficiency(ImageContents contents) {
    String score = new Share(contents.efficiency()).toString();
    String wasted = new Bytes(contents.waste().bytes()).toString();
    return new Row("efficiency", score + ", wasted " + wasted, score + " efficient");
  }

  /** What dive measures, beside the limits for it that the user set. */
  private static Optional<Row> dive(DiveEfficiency measured, Limits limits) {
    var parts = new ArrayList<String>();
    limits
        .named("minEfficiency")
        .map(least -> new Share(measured.score()) + " efficient (at least " + least + ")")
        .ifPresent(parts::add);
    limits
        .named("maxWastedBytes")
        .map(most -> "wasted " + new Bytes(measured.wastedBytes()) + " of " + most)
        .ifPresent(parts::add);
    limits
        .named("maxWastedPercent")
        .map(most -> "wasted share " + share(measured) + " of " + most)
        .ifPresent(parts::add);
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(new Row("as dive measures", String.join(", ", parts), ""));
  }

  private static String share(DiveEfficiency measured) {
    double share = measured.wastedShare();
    return Double.isFinite(share) ? new Share(share).roundedUp() : "over 100 %";
  }

  private static String layers(ImageSubject subject, Limits limits) {
    String all = limits.beside(String.valueOf(subject.layerCount()), "maxLayers");
    if (subject.ownLayerCount().isEmpty()) {
      return all;
    }
    String own = String.valueOf(subject.ownLayerCount().getAsInt());
    return all + " (own: " + limits.beside(own, "maxOwnLayers") + ")";
  }

  private static List<Row> layers(ImageSubject subject, PlaceText places) {
    return LayerRows.of(subject, places).entrySet().stream()
        .map(row -> Row.named(row.getKey(), row.getValue()))
        .toList();
  }

  /** As far as it is known. */
  static Optional<String> size(Size size) {
    if (size instanceof Size.Exactly exactly) {
      return Optional.of(new Bytes(exactly.bytes()).toString());
    } else if (size instanceof Size.AtMost most) {
      return Optional.of("at most " + new Bytes(most.bytes()));
    }
    return Optional.empty();
  }

  /** A line each row, values below one another. */
  List<String> lines(Palette palette) {
    var blocks = Stream.concat(subjects.stream().map(Subject::rows), Stream.of(run)).toList();
    int width =
        blocks.stream().flatMap(List::stream).mapToInt(row -> row.name.length()).max().orElse(0);
    var lines = new ArrayList<String>();
    for (List<Row> block : blocks) {
      // One image and what was found are read together.
      if (blocks.size() > 2 && !lines.isEmpty()) {
        lines.add("");
      }
      block.forEach(row -> lines.add(line(row, width, palette)));
    }
    return lines;
  }

  private static String line(Row row, int width, Palette palette) {
    String name = String.format(Locale.ROOT, "%-" + width + "s", row.name);
    return palette.paint(Style.FAINT, name) + "  " + row.value;
  }

  /** What was inspected in one line each, and what was found in another. */
  List<String> brief(Palette palette) {
    return Stream.concat(subjects.stream().map(Subject::measures), Stream.of(run))
        .filter(rows -> !rows.isEmpty())
        .map(
            rows ->
                rows.stream()
                    .map(Row::brief)
                    .filter(brief -> !brief.isEmpty())
                    .collect(Collectors.joining(", ")))
        .map(line -> complete ? palette.paint(Style.GOOD, line) : line)
        .toList();
  }
}
