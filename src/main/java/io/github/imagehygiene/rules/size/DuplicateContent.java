package io.github.imagehygiene.rules.size;

import static io.github.imagehygiene.finding.Level.OFF;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.image.Bytes;
import io.github.imagehygiene.layers.ImageContents.Found;
import io.github.imagehygiene.layers.probe.ContentHash;
import io.github.imagehygiene.layers.probe.FileProbe;
import io.github.imagehygiene.rule.ImageRule;
import io.github.imagehygiene.rule.InLayers;
import io.github.imagehygiene.rule.Need;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.Copies;
import io.github.imagehygiene.subject.ImageSubject;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** Files of the same content stand in the image more than once. */
record DuplicateContent(Bytes maxDuplicateSize, Bytes minFileSize) implements ImageRule {

  private static final Setting<Bytes> LIMIT =
      Setting.of(
          "maxDuplicateSize",
          SettingType.bytes(),
          new Bytes(5_000_000),
          "most bytes that all copies together may take");
  private static final Setting<Bytes> SMALLEST =
      Setting.of(
          "minFileSize", SettingType.bytes(), new Bytes(4_096), "smaller files are not looked at");

  static final RuleInfo INFO =
      RuleInfo.rule("duplicate-content")
          .levels(OFF, Level.INFO, OFF)
          .needs(Need.LAYERS, Need.BASE)
          .settings(LIMIT, SMALLEST);

  /** Files that are told. */
  private static final int MOST_TOLD = 5;

  DuplicateContent(Settings settings) {
    this(settings.get(LIMIT), settings.get(SMALLEST));
  }

  @Override
  public Set<FileProbe> probes() {
    return Set.of(hash());
  }

  private ContentHash hash() {
    return new ContentHash(minFileSize.value());
  }

  @Override
  public Stream<Finding> check(ImageSubject subject) {
    var all = Copies.in(subject.contents(), hash()).toList();
    // Then the base need not be known.
    if (all.stream().mapToLong(Copies::wastedAtMost).sum() <= maxDuplicateSize.value()) {
      return Stream.empty();
    }
    long wasted = all.stream().mapToLong(copies -> copies.wasted(subject)).sum();
    return wasted <= maxDuplicateSize.value()
        ? Stream.empty()
        : Stream.of(
            finding(subject, all.stream().sorted(Copies.worstFirst(subject)).toList(), wasted));
  }

  private Finding finding(ImageSubject subject, List<Copies> worstFirst, long wasted) {
    Copies worst = worstFirst.get(0);
    Found copy = worst.spare(subject).get(0);
    return Finding.of(
            INFO.id(),
            "copies",
            "%s are copies of files that are there already, more than the %s allowed, such as %s of %s"
                .formatted(
                    new Bytes(wasted),
                    maxDuplicateSize,
                    copy.entry().path(),
                    worst.files().get(0).entry().path()),
            Stream.concat(
                    InLayers.line(subject, copy.layer()).stream(),
                    worstFirst.stream()
                        .flatMap(copies -> copies.spare(subject).stream())
                        .limit(MOST_TOLD)
                        .map(DuplicateContent::place))
                .toArray(Evidence[]::new))
        .instead("one of them, and a link where another name is needed");
  }

  private static Evidence place(Found file) {
    return new Evidence.InFile(
        file.layer(),
        file.entry().path(),
        OptionalLong.empty(),
        OptionalLong.of(file.entry().size()));
  }
}
