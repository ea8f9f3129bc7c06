package io.github.imagehygiene.rules.build;

import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.instruction.Add;
import io.github.imagehygiene.dockerfile.instruction.Cmd;
import io.github.imagehygiene.dockerfile.instruction.Entrypoint;
import io.github.imagehygiene.dockerfile.instruction.Run;
import io.github.imagehygiene.dockerfile.scripts.PlacedCommand;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.CheckedDownload;
import io.github.imagehygiene.subject.ClearTextAddress;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.Fetch;
import io.github.imagehygiene.subject.UnknownValue;
import io.github.imagehygiene.text.Glob;
import io.github.imagehygiene.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Something is fetched over http:// or ftp://, where whoever is on the way may change it. */
record CleartextDownload(List<String> allowHosts) implements DockerfileRule {

  private static final Setting<List<String>> ALLOWED =
      Setting.of(
          "allowHosts",
          SettingType.listOf(SettingType.text()),
          List.of(),
          "hosts to fetch from in clear text all the same, as globs (*.acme.example)");

  static final RuleInfo INFO =
      RuleInfo.rule("cleartext-download")
          .levels(WARNING, WARNING, WARNING)
          .peers("S5332")
          .settings(ALLOWED);

  CleartextDownload(Settings settings) {
    this(settings.get(ALLOWED));
  }

  /**
   * An address in clear text.
   *
   * @param download the source of ADD, or the command that fetches
   */
  private record Place(Span download, Finding finding) {}

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    var added =
        subject
            .dockerfile()
            .instructionsAndTriggers(Add.class)
            .filter(at -> at.instruction().flag("checksum").isEmpty())
            .flatMap(at -> added(subject, at));
    var fetched =
        Stream.of(Run.class, Entrypoint.class, Cmd.class)
            .flatMap(kind -> subject.scripts().commands(kind))
            .flatMap(placed -> fetched(subject, placed));
    List<Place> places = Stream.concat(added, fetched).toList();
    Set<Span> proven =
        CheckedDownload.proven(subject, places.stream().map(Place::download).toList());
    return places.stream().filter(place -> !proven.contains(place.download())).map(Place::finding);
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return Stream.concat(
        subject
            .dockerfile()
            .instructionsAndTriggers(Add.class)
            .filter(at -> at.instruction().flag("checksum").isEmpty())
            .flatMap(
                at ->
                    at.instruction().sources().stream()
                        .filter(word -> mayBeAny(word.toString().split("\\$", 2)[0]))
                        .flatMap(word -> UnknownValue.of(subject, at, word))),
        Stream.of(Run.class, Entrypoint.class, Cmd.class)
            .flatMap(kind -> subject.scripts().commands(kind))
            .flatMap(
                placed ->
                    Fetch.of(placed.command()).stream()
                        .flatMap(fetch -> fetch.urls().stream())
                        .filter(word -> mayBeAny(word.prefix()))
                        .flatMap(word -> UnknownValue.of(subject, placed, word))));
  }

  /** Whether an address may be of any host, and unencrypted. */
  private static boolean mayBeAny(String prefix) {
    return prefix.isEmpty() || prefix.matches("(?i)(http|ftp)://[^/]*");
  }

  private Stream<Place> added(DockerfileSubject subject, Placed<Add> at) {
    return at.instruction().sources().stream()
        .flatMap(
            word ->
                subject
                    .scopes()
                    .value(word, at.instruction())
                    .known()
                    .or(() -> ClearTextAddress.beginning(word.toString().split("\\$", 2)[0]))
                    .flatMap(text -> finding(subject, at, text, word.span()))
                    .map(finding -> new Place(word.span(), finding))
                    .stream());
  }

  private Stream<Place> fetched(DockerfileSubject subject, PlacedCommand<?> placed) {
    return ClearTextAddress.words(placed.command())
        .flatMap(
            word ->
                subject
                    .value(word, placed)
                    .or(() -> ClearTextAddress.beginning(word.prefix()))
                    .flatMap(text -> finding(subject, placed.at(), text, word.span()))
                    .map(finding -> new Place(placed.command().span(), finding))
                    .stream());
  }

  private Optional<Finding> finding(
      DockerfileSubject subject, Placed<?> at, String address, Span span) {
    return ClearTextAddress.host(address)
        .filter(host -> allowHosts.stream().noneMatch(glob -> Glob.text(glob).matches(host)))
        .map(
            host ->
                Finding.of(
                        INFO.id(),
                        host,
                        "\"%s\" comes in clear text, so it may be changed on the way"
                            .formatted(address.replaceFirst("//[^/@]*@", "//***@")),
                        Evidence.at(subject.source(), at.stage(), span))
                    .instead("https://%s/…, and a checksum".formatted(host)));
  }
}
