package io.github.imagehygiene.rules.size;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.image.Bytes;
import io.github.imagehygiene.image.Size;
import io.github.imagehygiene.rule.ImageRule;
import io.github.imagehygiene.rule.Need;
import io.github.imagehygiene.rule.Preset;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.ImageSubject;
import io.github.imagehygiene.subject.NotEvaluated;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The image is larger than the policy allows, unpacked or compressed. */
record ImageTooBig(Optional<Bytes> maxImageSize, Optional<Bytes> maxCompressedSize)
    implements ImageRule {

  private static final Setting<Optional<Bytes>> UNPACKED =
      Setting.of(
              "maxImageSize",
              SettingType.bytes().orNone(),
              Optional.of(new Bytes(500_000_000)),
              "largest size of all layers unpacked")
          .in(Preset.NONE, Optional.empty());
  private static final Setting<Optional<Bytes>> COMPRESSED =
      Setting.of(
          "maxCompressedSize",
          SettingType.bytes().orNone(),
          Optional.empty(),
          "largest size of all layers as a registry holds them, which is what a pull moves");

  private static final String SMALLER_BASE = "a smaller base (-slim, -jre, distroless)";
  private static final String SMALLER =
      SMALLER_BASE + ", or a last stage that copies only what runs";

  static final RuleInfo INFO =
      RuleInfo.rule("image-too-big")
          .levels(WARNING, ERROR, OFF)
          .needs(Need.CONFIG, Need.SIZE)
          .settings(UNPACKED, COMPRESSED);

  ImageTooBig(Settings settings) {
    this(settings.get(UNPACKED), settings.get(COMPRESSED));
  }

  @Override
  public Stream<Finding> check(ImageSubject subject) {
    var unpacked = maxImageSize.stream().flatMap(limit -> unpacked(subject, limit));
    var compressed = maxCompressedSize.stream().flatMap(limit -> compressed(subject, limit));
    // What is known comes first: it stands, whatever the other may be.
    return subject.image().compressedSize().isPresent()
        ? Stream.concat(compressed, unpacked)
        : Stream.concat(unpacked, compressed);
  }

  private static Stream<Finding> unpacked(ImageSubject subject, Bytes limit) {
    var size = subject.image().unpackedSize();
    if (size instanceof Size.Exactly exactly) {
      return above(
          "unpacked", exactly.bytes(), limit, () -> BaseShare.ofUnpacked(subject, exactly.bytes()));
    } else if (size instanceof Size.AtMost most && most.bytes() <= limit.value()) {
      return Stream.empty();
    }
    throw new NotEvaluated(
        size instanceof Size.Unknown unknown
            ? "the unpacked size is not known: " + unknown.why()
            : "the unpacked size is only known to be at most "
                + new Bytes(((Size.AtMost) size).bytes())
                + " as long as the layers are not read");
  }

  private static Stream<Finding> compressed(ImageSubject subject, Bytes limit) {
    long size =
        subject
            .image()
            .compressedSize()
            .orElseThrow(
                () -> new NotEvaluated("the source holds the layers uncompressed, or did not say"));
    return above("compressed", size, limit, () -> BaseShare.ofCompressed(subject, size));
  }

  private static Stream<Finding> above(
      String kind, long size, Bytes limit, Supplier<Optional<BaseShare>> share) {
    return size <= limit.value()
        ? Stream.empty()
        : Stream.of(finding(kind, size, limit, share.get()));
  }

  private static Finding finding(String kind, long size, Bytes limit, Optional<BaseShare> share) {
    String message =
        "the image is %s %s%s, %s more than the %s allowed%s"
            .formatted(
                new Bytes(size),
                kind,
                share.map(s -> s.text(Bytes::new)).orElse(""),
                new Bytes(size - limit.value()),
                limit,
                share.map(s -> s.verdict(limit.value(), Bytes::new)).orElse(""));
    boolean ofBase = share.filter(s -> s.isBeyond(limit.value())).isPresent();
    return Finding.of(INFO.id(), kind, message).instead(ofBase ? SMALLER_BASE : SMALLER);
  }
}
