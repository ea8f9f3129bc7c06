package io.github.imagehygiene.rules.size;

import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.image.Bytes;
import io.github.imagehygiene.packaging.KeptFolder;
import io.github.imagehygiene.rule.ImageRule;
import io.github.imagehygiene.rule.InLayers;
import io.github.imagehygiene.rule.Need;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.ImageSubject;
import io.github.imagehygiene.subject.KeptCache;
import io.github.imagehygiene.subject.PackageUse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The image holds what a package manager fetched and nothing needs any more. */
record PackageCacheInImage(Bytes maxCacheSize, List<String> paths) implements ImageRule {

  private static final Setting<Bytes> LIMIT =
      Setting.of(
          "maxCacheSize",
          SettingType.bytes(),
          new Bytes(1_000_000),
          "most bytes of one package manager's cache in a layer");
  private static final Setting<List<String>> PATHS =
      Setting.of(
          "paths",
          SettingType.listOf(SettingType.text()),
          List.of(),
          "further folders of caches; ~ at the beginning is any folder");

  static final RuleInfo INFO =
      RuleInfo.rule("package-cache-in-image")
          .levels(WARNING, WARNING, OFF)
          .peers(
              "DL3009",
              "DL3019",
              "DL3032",
              "DL3036",
              "DL3040",
              "DL3042",
              "DL3060",
              "DKL-DI-0004",
              "DKL-DI-0005",
              "DKL-LI-0003")
          .needs(Need.LAYERS, Need.BASE)
          .settings(LIMIT, PATHS)
          .yieldsTo(
              "apt-lists-left",
              "apk-cache-left",
              "yum-cache-left",
              "dnf-cache-left",
              "zypper-cache-left",
              "cleanup-in-later-layer");

  private static final Comparator<Map.Entry<KeptFolder, Long>> HEAVIEST_FIRST =
      Map.Entry.<KeptFolder, Long>comparingByValue()
          .reversed()
          .thenComparing(folder -> folder.getKey().path());

  PackageCacheInImage(Settings settings) {
    this(settings.get(LIMIT), settings.get(PATHS));
  }

  @Override
  public Stream<Finding> check(ImageSubject subject) {
    return KeptCache.in(subject, paths)
        .filter(cache -> cache.bytes() > maxCacheSize.value())
        .filter(cache -> subject.isOwn(cache.layer()))
        .map(cache -> finding(subject, cache));
  }

  private static Finding finding(ImageSubject subject, KeptCache cache) {
    var folders = cache.folders().entrySet().stream().sorted(HEAVIEST_FIRST).toList();
    String paths =
        folders.stream().map(folder -> folder.getKey().path()).collect(Collectors.joining(", "));
    return Finding.of(
            INFO.id(),
            cache.tool(),
            "%s of what a package manager fetched are in the image: %s"
                .formatted(new Bytes(cache.bytes()), paths),
            Stream.concat(place(subject, cache).stream(), inLayer(cache, folders))
                .toArray(Evidence[]::new))
        .instead(
            "delete it in the RUN that fills it, or keep it out: RUN --mount=type=cache,target="
                + folders.get(0).getKey().path());
  }

  /** The command that left it, else the line that made the layer. */
  private static Optional<Evidence> place(ImageSubject subject, KeptCache cache) {
    return cache
        .leftBy(subject)
        .map(use -> at(subject, use))
        .or(() -> InLayers.line(subject, cache.layer()));
  }

  private static Evidence at(ImageSubject subject, PackageUse use) {
    var source = subject.dockerfile().orElseThrow().source();
    return Evidence.at(source, use.run().stage(), use.command().span());
  }

  private static Stream<Evidence> inLayer(
      KeptCache cache, List<Map.Entry<KeptFolder, Long>> folders) {
    return Stream.concat(
        Stream.of(new Evidence.InLayer(cache.layer(), OptionalLong.of(cache.bytes()))),
        folders.stream()
            .map(
                folder ->
                    new Evidence.InFile(
                        cache.layer(),
                        folder.getKey().path(),
                        OptionalLong.empty(),
                        OptionalLong.of(folder.getValue()))));
  }
}
