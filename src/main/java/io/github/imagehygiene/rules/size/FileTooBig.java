package io.github.imagehygiene.rules.size;

import static io.github.imagehygiene.finding.Level.OFF;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.image.Bytes;
import io.github.imagehygiene.layers.ImageContents.Found;
import io.github.imagehygiene.layers.listing.LayerEntry;
import io.github.imagehygiene.rule.ImageRule;
import io.github.imagehygiene.rule.InLayers;
import io.github.imagehygiene.rule.Need;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.ImageSubject;
import io.github.imagehygiene.text.Glob;
import java.util.List;
import java.util.stream.Stream;

/** A file that a container sees, and the base image does not have, is larger than it may be. */
record FileTooBig(Bytes maxFileSize, List<Glob> allowed) implements ImageRule {

  private static final Setting<Bytes> LIMIT =
      Setting.of(
          "maxFileSize", SettingType.bytes(), new Bytes(100_000_000), "largest size of a file");
  private static final Setting<List<String>> ALLOWED =
      Setting.of(
          "allow",
          SettingType.listOf(SettingType.text()),
          List.of("**/lib/modules"),
          "files that may be larger, as globs; by default that of a Java runtime");

  static final RuleInfo INFO =
      RuleInfo.rule("file-too-big")
          .levels(OFF, Level.INFO, OFF)
          .needs(Need.LAYERS, Need.BASE)
          .settings(LIMIT, ALLOWED);

  FileTooBig(Settings settings) {
    this(settings.get(LIMIT), settings.get(ALLOWED).stream().map(Glob::path).toList());
  }

  @Override
  public Stream<Finding> check(ImageSubject subject) {
    return subject.contents().layers().stream()
        .filter(layer -> layer.value().listing().unpackedSize() > maxFileSize.value())
        .flatMap(
            layer ->
                layer
                    .value()
                    .listing()
                    .entries()
                    .filter(this::isTooBig)
                    .map(entry -> new Found(layer.id(), entry)))
        .filter(
            file -> subject.contents().find(file.entry().path()).filter(file::equals).isPresent())
        .filter(file -> subject.isOwn(file.layer()))
        .map(file -> finding(subject, file));
  }

  private boolean isTooBig(LayerEntry entry) {
    return entry.size() > maxFileSize.value()
        && entry.kind() == LayerEntry.Kind.FILE
        && allowed.stream().noneMatch(glob -> glob.matches(entry.path()));
  }

  private Finding finding(ImageSubject subject, Found file) {
    String path = file.entry().path();
    long size = file.entry().size();
    return Finding.of(
            INFO.id(),
            path,
            "%s is %s, %s more than the %s allowed for a file"
                .formatted(
                    path, new Bytes(size), new Bytes(size - maxFileSize.value()), maxFileSize),
            InLayers.file(subject, file.layer(), path, size))
        .instead("leave it out, or mount it when the container starts");
  }
}
