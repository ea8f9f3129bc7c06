package io.github.imagehygiene.inspect;

import io.github.imagehygiene.dockerfile.BuildInputs;
import io.github.imagehygiene.dockerfile.Dockerfile;
import io.github.imagehygiene.dockerfile.Instruction;
import io.github.imagehygiene.dockerfile.ParseProblem;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Evidence.InDockerfile;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Fix;
import io.github.imagehygiene.finding.Redacted;
import io.github.imagehygiene.image.HistoryEntry;
import io.github.imagehygiene.image.ImageConfig;
import io.github.imagehygiene.policy.Policy;
import io.github.imagehygiene.rule.SecretWords;
import io.github.imagehygiene.secrets.SecretScan;
import io.github.imagehygiene.secrets.ValueFinder;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.Secret;
import io.github.imagehygiene.subject.SecretNames;
import io.github.imagehygiene.text.SourceText;
import io.github.imagehygiene.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps secrets out of what is shown, whatever found it: source, message, advice, configuration and
 * history. What is a secret is told by three sources: the form of a value, what a known program is
 * given, and the name of a variable; and each value is hidden wherever it recurs. The edits of a
 * fix are left as they are.
 *
 * @param files those that hold secrets, by their text
 * @param values of all files and images, and of what the build is given
 */
record Redaction(Map<SourceText, File> files, ValueFinder values, SecretPlaces places) {

  /** Where variables are replaced already, so that a {@code $} is one of the value. */
  private static final Pattern SETTING =
      Pattern.compile("([A-Za-z_][A-Za-z0-9_.-]{0,100}+)=(\"[^\"]*\"|'[^']*'|\\S++)");

  /**
   * A Dockerfile.
   *
   * @param secrets where they stand, sorted
   */
  private record File(Dockerfile file, SourceText shown, List<Span> secrets) {

    /** What is hidden of the instruction that a place is in. */
    List<Span> beside(Span place) {
      return file.all()
          .map(Instruction::span)
          .filter(span -> span.contains(place.start()) || span.equals(place))
          .findFirst()
          .map(span -> secrets.stream().filter(span::covers).toList())
          .orElse(List.of());
    }
  }

  /** Of the files and images of an inspection. */
  static Redaction of(
      List<DockerfileSubject> dockerfiles, Stream<ImageConfig> images, Policy policy) {
    var places = new SecretPlaces(names(policy));
    Set<String> values = new HashSet<>();
    for (DockerfileSubject subject : dockerfiles) {
      var file = subject.dockerfile();
      places.values(file.source().content(), places.of(file)).forEach(values::add);
      given(subject.build(), places).forEach(values::add);
    }
    images
        .flatMap(Redaction::texts)
        .forEach(text -> places.values(text, places.scan().in(text)).forEach(values::add));
    var finder = ValueFinder.of(values);
    var files = new HashMap<SourceText, File>();
    for (DockerfileSubject subject : dockerfiles) {
      var found = places.all(subject.dockerfile(), finder);
      if (!found.isEmpty()) {
        var shown = Redacted.source(subject.source(), found);
        files.put(subject.source(), new File(subject.dockerfile(), shown, found));
      }
    }
    return new Redaction(files, finder, places);
  }

  /** What the build passes on by the name of a secret. */
  private static Stream<String> given(BuildInputs build, SecretPlaces places) {
    return Stream.of(build.args(), build.properties())
        .flatMap(map -> map.entrySet().stream())
        .filter(e -> Secret.isSecret(e.getKey(), e.getValue(), places.names()))
        .map(Map.Entry::getValue);
  }

  private static Stream<String> texts(ImageConfig config) {
    return Stream.of(
            config.env().stream(),
            config.labels().entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()),
            config.history().stream().map(HistoryEntry::createdBy),
            Stream.of(config.author(), config.user(), String.join(" ", config.entrypoint())),
            Stream.of(String.join(" ", config.cmd())),
            config.healthcheck().stream().map(test -> String.join(" ", test)),
            config.onBuild().stream().flatMap(List::stream))
        .flatMap(texts -> texts);
  }

  /** With the words that the user adds, whether or not a rule looks for them. */
  static SecretNames names(Policy policy) {
    return SecretNames.with(
        policy.rules().values().stream()
            .filter(
                choice -> choice.rule().settings().stream().anyMatch(s -> s == SecretWords.EXTRA))
            .flatMap(choice -> choice.settings().get(SecretWords.EXTRA).stream())
            .toList());
  }

  Finding apply(Finding finding) {
    var beside = finding.inDockerfile().map(in -> beside(in.source(), in.span()));
    return new Finding(
        finding.rule(),
        text(finding.message(), beside),
        finding.evidence().stream().map(this::evidence).toList(),
        finding.key(),
        finding.fix().map(fix -> new Fix(text(fix.instead(), beside), fix.edits(), fix.safe())),
        finding.foreign(),
        finding.units(),
        finding.atMost());
  }

  /** What Docker would refuse in a file, for it quotes what stands there. */
  String problem(ParseProblem problem, SourceText source) {
    return text(problem.message(), Optional.of(beside(source, problem.span())));
  }

  /** The secrets of the instruction at a place, which a message about it may quote. */
  private ValueFinder beside(SourceText source, Span place) {
    File file = files.get(source);
    return ValueFinder.ofEvery(
        file == null
            ? List.of()
            : places.values(source.content(), file.beside(place)).collect(Collectors.toSet()));
  }

  /** A sentence of ours, which may quote. */
  private String text(String text, Optional<ValueFinder> beside) {
    var found = new ArrayList<>(places.scan().inMessage(text));
    beside.ifPresent(values -> found.addAll(values.in(text)));
    return hidden(text, found);
  }

  /** A text of the image's configuration or history: its variables and commands. */
  String ofImage(String text) {
    var found = new ArrayList<>(places.scan().in(text));
    SETTING
        .matcher(text)
        .results()
        .filter(
            m -> Secret.isSecret(m.group(1), m.group(2).replaceAll("[\"']", ""), places.names()))
        .forEach(m -> found.add(new Span(m.start(2), m.end(2))));
    return hidden(text, found);
  }

  private String hidden(String text, List<Span> found) {
    var all = new ArrayList<>(found);
    all.addAll(values.in(text));
    return Redacted.text(text, SecretScan.merged(all));
  }

  private Evidence evidence(Evidence evidence) {
    if (evidence instanceof InDockerfile in && files.containsKey(in.source())) {
      return new InDockerfile(files.get(in.source()).shown, in.span(), in.stage());
    } else if (evidence instanceof Evidence.InConfig in) {
      return new Evidence.InConfig(in.field(), ofImage(in.value()));
    }
    return evidence instanceof Evidence.InHistory in
        ? new Evidence.InHistory(in.index(), ofImage(in.createdBy()))
        : evidence;
  }
}
