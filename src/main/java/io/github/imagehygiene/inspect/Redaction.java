package io.github.imagehygiene.inspect;

import io.github.imagehygiene.dockerfile.Dockerfile;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.syntax.ParseProblem;
import io.github.imagehygiene.dockerfile.variables.BuildInputs;
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
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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

  /**
   * A Dockerfile.
   *
   * @param beside the secrets of each instruction that has some, by where it begins
   */
  private record File(SourceText shown, NavigableMap<Integer, Beside> beside) {

    static File of(Dockerfile file, List<Span> secrets, SecretPlaces places) {
      var source = file.source();
      var beside = new TreeMap<Integer, Beside>();
      int at = 0;
      for (Span instruction : file.all().map(Instruction::span).toList()) {
        while (at < secrets.size() && secrets.get(at).start() < instruction.start()) {
          at++;
        }
        int first = at;
        while (at < secrets.size() && secrets.get(at).end() <= instruction.end()) {
          at++;
        }
        if (first < at) {
          var values = places.values(source.content(), secrets.subList(first, at));
          beside.put(
              instruction.start(), new Beside(instruction, ValueFinder.ofEvery(values.toList())));
        }
      }
      return new File(Redacted.source(source, secrets), beside);
    }

    /** What is hidden of the instruction that a place is in. */
    Optional<ValueFinder> beside(Span place) {
      return Optional.ofNullable(beside.floorEntry(place.start()))
          .map(Map.Entry::getValue)
          .filter(found -> found.instruction().contains(place.start()))
          .map(Beside::values);
    }
  }

  /** What is hidden of an instruction. */
  private record Beside(Span instruction, ValueFinder values) {}

  /** Of the files and images of an inspection. */
  static Redaction of(
      List<DockerfileSubject> dockerfiles, Stream<ImageConfig> images, Policy policy) {
    var places = new SecretPlaces(names(policy));
    Set<String> values = new HashSet<>();
    var own = new ArrayList<List<Span>>();
    for (DockerfileSubject subject : dockerfiles) {
      var file = subject.dockerfile();
      var found = places.of(file);
      own.add(found);
      places.values(file.source().content(), found).forEach(values::add);
      given(subject.build(), places).forEach(values::add);
    }
    images
        .flatMap(Redaction::texts)
        .forEach(text -> places.values(text, places.scan().inReplaced(text)).forEach(values::add));
    var finder = ValueFinder.of(values);
    var files = new HashMap<SourceText, File>();
    for (int i = 0; i < dockerfiles.size(); i++) {
      var file = dockerfiles.get(i).dockerfile();
      var found = SecretPlaces.all(file, own.get(i), finder);
      if (!found.isEmpty()) {
        files.put(file.source(), File.of(file, found, places));
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
    var beside = finding.inDockerfile().flatMap(in -> beside(in.source(), in.span()));
    return new Finding(
        finding.rule(),
        text(finding.message(), beside),
        finding.evidence().stream().map(this::evidence).toList(),
        finding.key(),
        finding.fix().map(fix -> new Fix(text(fix.instead(), beside), fix.edits(), fix.safe())),
        finding.foreign(),
        finding.units(),
        finding.atMost(),
        finding.also());
  }

  /** What Docker would refuse in a file, for it quotes what stands there. */
  String problem(ParseProblem problem, SourceText source) {
    return text(problem.message(), beside(source, problem.span()));
  }

  /** The secrets of the instruction at a place, which a message about it may quote. */
  private Optional<ValueFinder> beside(SourceText source, Span place) {
    return Optional.ofNullable(files.get(source)).flatMap(file -> file.beside(place));
  }

  /** A sentence of ours, which may quote. */
  private String text(String text, Optional<ValueFinder> beside) {
    var found = new ArrayList<>(places.scan().inMessage(text));
    beside.ifPresent(values -> found.addAll(values.in(text)));
    return hidden(text, found);
  }

  /** A text of the image's configuration or history: its variables and commands. */
  String ofImage(String text) {
    return hidden(text, places.scan().inReplaced(text));
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
