package io.github.imagehygiene.report;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.INFO;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.dockerfile.parse.DockerfileParser;
import io.github.imagehygiene.dockerfile.variables.BuildInputs;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Evidence.InConfig;
import io.github.imagehygiene.finding.Evidence.InDockerfile;
import io.github.imagehygiene.finding.Evidence.InFile;
import io.github.imagehygiene.finding.Evidence.InLayer;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Fingerprint;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.finding.RuleId;
import io.github.imagehygiene.image.Bytes;
import io.github.imagehygiene.image.Digest;
import io.github.imagehygiene.image.HistoryEntry;
import io.github.imagehygiene.image.ImageConfig;
import io.github.imagehygiene.image.ImageDescription;
import io.github.imagehygiene.image.LayerId;
import io.github.imagehygiene.image.ReadLayer;
import io.github.imagehygiene.image.Size;
import io.github.imagehygiene.inspect.ImageFailure;
import io.github.imagehygiene.inspect.Inspection;
import io.github.imagehygiene.inspect.Shown;
import io.github.imagehygiene.inspect.Timings;
import io.github.imagehygiene.inspect.Unit;
import io.github.imagehygiene.layers.ImageContents;
import io.github.imagehygiene.layers.listing.LayerEntry;
import io.github.imagehygiene.layers.listing.LayerListing;
import io.github.imagehygiene.layers.probe.LayerContents;
import io.github.imagehygiene.policy.Chosen;
import io.github.imagehygiene.policy.FailOn;
import io.github.imagehygiene.policy.Judged;
import io.github.imagehygiene.policy.Judgement;
import io.github.imagehygiene.policy.Policy;
import io.github.imagehygiene.policy.RuleChoice;
import io.github.imagehygiene.policy.RuleOutcome;
import io.github.imagehygiene.policy.Suppressed;
import io.github.imagehygiene.policy.Suppression;
import io.github.imagehygiene.policy.Verdict;
import io.github.imagehygiene.report.shown.ReportRun;
import io.github.imagehygiene.report.shown.SourceTree;
import io.github.imagehygiene.rule.Catalogue;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.ImageRule;
import io.github.imagehygiene.rule.Origin;
import io.github.imagehygiene.rule.Preset;
import io.github.imagehygiene.rule.RuleEntry;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.rule.Share;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.ImageSubject;
import io.github.imagehygiene.text.SourceText;
import io.github.imagehygiene.text.Span;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Inspections made by hand, the parts of which a test can replace. */
public final class Sample {

  static final String DOCKERFILE =
      """
      FROM eclipse-temurin:21-jre@sha256:%s
      RUN apt-get update
      COPY target/shop.jar /app.jar
      USER root
      """
          .formatted("b".repeat(64));

  public static final RuleInfo TOO_BIG =
      RuleInfo.rule("image-too-big")
          .settings(
              Setting.of(
                  "maxImageSize",
                  SettingType.bytes().orNone(),
                  Optional.of(new Bytes(250_000_000)),
                  "most"),
              Setting.of(
                  "maxCompressedSize", SettingType.bytes().orNone(), Optional.empty(), "most"));
  public static final RuleInfo TOO_MANY =
      RuleInfo.rule("too-many-layers")
          .settings(
              Setting.of("maxLayers", SettingType.number(1).orNone(), Optional.of(12), "most"));
  static final RuleInfo INEFFICIENT =
      RuleInfo.rule("efficiency-too-low")
          .settings(
              Setting.of("minEfficiency", SettingType.share(), new Share(0.9), "least"),
              Setting.of(
                  "maxWastedBytes", SettingType.bytes(), new Bytes(20_000_000), "most wasted"));
  public static final RuleInfo ROOT = RuleInfo.rule("last-user-root").peers("DL3002", "DS-0002");
  public static final RuleInfo UPDATE =
      RuleInfo.rule("update-without-install").peers("CIS-DI-0007");
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  static final List<RuleInfo> RULES = List.of(INEFFICIENT, TOO_BIG, TOO_MANY, ROOT, UPDATE);

  static final Catalogue CATALOGUE =
      new Catalogue(
          List.of(
              new RuleEntry(INEFFICIENT, SampleImageRule.class, s -> new SampleImageRule()),
              new RuleEntry(TOO_BIG, SampleImageRule.class, s -> new SampleImageRule()),
              new RuleEntry(TOO_MANY, SampleImageRule.class, s -> new SampleImageRule()),
              new RuleEntry(ROOT, SampleRule.class, s -> new SampleRule()),
              new RuleEntry(UPDATE, SampleRule.class, s -> new SampleRule())));

  /** The class of rules on a Dockerfile, beside which their page lies. */
  record SampleRule() implements DockerfileRule {
    @Override
    public Stream<Finding> check(DockerfileSubject subject) {
      return Stream.empty();
    }
  }

  /** The class of rules on an image, beside which their page lies. */
  record SampleImageRule() implements ImageRule {
    @Override
    public Stream<Finding> check(ImageSubject subject) {
      return Stream.empty();
    }
  }

  public final List<Judged> findings = new ArrayList<>();
  public final List<RuleOutcome> outcomes = new ArrayList<>();
  public String dockerfile = DOCKERFILE;
  public String name = "docker/Dockerfile";
  public FailOn failOn = FailOn.ERROR;
  public Optional<ImageSubject> image = Optional.empty();
  public Optional<ImageFailure> failure = Optional.empty();
  public final List<Unit> others = new ArrayList<>();
  public Verdict verdict = new Verdict.Passed();

  /** A Dockerfile that nothing was found in. */
  public static Sample silent() {
    var sample = new Sample();
    RULES.forEach(rule -> sample.outcomes.add(RuleOutcome.finished(rule.id())));
    return sample;
  }

  /** The same, and its image. */
  public static Sample withImage() {
    var sample = silent();
    sample.image = Optional.of(sample.image("1000", true));
    return sample;
  }

  /** The same with a finding of each kind. */
  public static Sample breached() {
    var sample = withImage();
    sample.image = Optional.of(sample.image("0", true));
    sample.find(
        WARNING,
        UPDATE.id(),
        "refreshes the apt index but this RUN installs nothing",
        sample.at("apt-get update"),
        new InLayer(layer(1), OptionalLong.of(41_200_000)),
        new InFile(
            layer(1), "/var/lib/apt/lists", OptionalLong.empty(), OptionalLong.of(38_900_000)));
    sample.find(
        ERROR,
        ROOT.id(),
        "the last USER is root",
        sample.at("root"),
        new InConfig("Config.User", "0"));
    var suppressed = sample.find(ERROR, TOO_MANY.id(), "13 layers, 12 are allowed");
    sample.findings.set(
        2,
        new Judged(
            suppressed.finding(),
            suppressed.level(),
            Optional.of(
                new Suppressed(
                    Suppression.By.POM,
                    Optional.of("until the base is changed"),
                    Optional.of(LocalDate.of(2027, 3, 1)))),
            suppressed.fingerprint()));
    sample.find(INFO, TOO_BIG.id(), "262 MB unpacked, 250 MB are allowed");
    sample.verdict = new Verdict.Breached(List.of(sample.findings.get(1)));
    return sample;
  }

  public Inspection inspection() {
    Map<RuleId, RuleChoice> rules = new HashMap<>();
    for (RuleInfo rule : RULES) {
      rules.put(
          rule.id(),
          new RuleChoice(
              rule, chosen(Level.ERROR), true, new Settings(Preset.RECOMMENDED, Map.of())));
    }
    var policy = new Policy(chosen(Preset.RECOMMENDED), chosen(failOn), rules, List.of());
    return new Inspection(
        policy,
        List.of(subject()),
        units(),
        new Judgement(findings, List.of(), verdict),
        outcomes,
        new Timings(
            Map.of("dockerfiles", Duration.ofNanos(1_234_567)),
            Map.of("last-user-root", Duration.ofMillis(2))),
        Shown.of(List.of(subject()), units().stream().flatMap(u -> u.image().stream()), policy));
  }

  private List<Unit> units() {
    var all = new ArrayList<Unit>();
    if (image.isPresent() || failure.isPresent()) {
      all.add(new Unit("shop:1.4", Optional.of(subject()), image, failure));
    }
    all.addAll(others);
    return all;
  }

  /** The same for reports that are files: the project is the folder {@code shop} of its sources. */
  public ReportRun run() {
    var root = Path.of("").toAbsolutePath();
    return new ReportRun(
        inspection(),
        CATALOGUE,
        "0.1.0",
        new SourceTree(root, root.resolve("shop"), "pom.xml"),
        "shop");
  }

  public Judged find(Level level, RuleId rule, String message, Evidence... evidence) {
    return find(level, Finding.of(rule, "", message, evidence));
  }

  public Judged find(Level level, Finding finding) {
    var all = new ArrayList<>(findings.stream().map(Judged::finding).toList());
    all.add(finding);
    Fingerprint last = Fingerprint.of(all).get(findings.size());
    findings.add(new Judged(finding, level, Optional.empty(), last));
    return findings.get(findings.size() - 1);
  }

  /** The first place in the Dockerfile where a text stands. */
  public InDockerfile at(String offending) {
    int start = dockerfile.indexOf(offending);
    return new InDockerfile(
        SourceText.of(name, dockerfile), new Span(start, start + offending.length()), "0");
  }

  public DockerfileSubject subject() {
    return DockerfileSubject.of(
        DockerfileParser.parse(SourceText.of(name, dockerfile)),
        Optional.empty(),
        Optional.empty(),
        BuildInputs.NONE);
  }

  public ImageSubject image(String user, boolean layersRead) {
    Size size = layersRead ? new Size.Exactly(180_000_003) : new Size.AtMost(200_000_000);
    var description = description(user, size);
    var layers =
        IntStream.range(0, 3)
            .mapToObj(
                i ->
                    new ReadLayer<>(
                        layer(i),
                        new LayerContents(files(i, 100 + i, 60_000_000 + i), List.of()),
                        OptionalLong.empty()))
            .toList();
    return ImageSubject.join(
        description,
        Optional.of(subject()),
        layersRead ? Optional.of(ImageContents.of(layers)) : Optional.empty(),
        Optional.empty(),
        TODAY);
  }

  /** That many files, which have that many bytes together; one of them is in every layer. */
  private static LayerListing files(int layer, int count, long bytes) {
    return LayerListing.of(
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    i == 0
                        ? file("/layer" + layer, bytes - 600_000)
                        : i == 1 ? file("/shared", 600_000) : file("/layer" + layer + "-" + i, 0))
            .toList());
  }

  private static LayerEntry file(String path, long bytes) {
    return new LayerEntry(path, LayerEntry.Kind.FILE, bytes, 0644, 0, 0, 0, "");
  }

  public static ImageDescription description(String user, Size size) {
    var history =
        List.of(
            made("/bin/sh -c #(nop) ADD file:0 in / "),
            made("RUN |1 TOKEN=secret word /bin/sh -c apt-get update # buildkit"),
            made("COPY target/shop.jar /app.jar # buildkit"),
            new HistoryEntry("USER root", "buildkit.dockerfile.v0", Optional.of(true)));
    var config =
        new ImageConfig(
            "linux",
            "amd64",
            Optional.empty(),
            Optional.of(Instant.parse("2026-11-21T08:00:00Z")),
            "",
            user,
            List.of(),
            List.of(),
            List.of(),
            "",
            List.of(),
            List.of(),
            Map.of(),
            Optional.empty(),
            Optional.of(List.of()),
            Optional.of(List.of()),
            Optional.of(List.of()),
            IntStream.range(0, 3).mapToObj(i -> layer(i).diffId()).toList(),
            history);
    return new ImageDescription(
        "shop:1.4",
        "sha256:" + "c".repeat(64),
        "docker",
        config,
        size,
        OptionalLong.of(71_000_000),
        List.of(),
        List.of());
  }

  public static LayerId layer(int index) {
    return new LayerId(index, Digest.sha256(String.valueOf(index).repeat(64)));
  }

  private static HistoryEntry made(String by) {
    return new HistoryEntry(by, "", Optional.of(false));
  }

  private static <T> Chosen<T> chosen(T value) {
    return new Chosen<>(value, new Origin("a test"));
  }
}
