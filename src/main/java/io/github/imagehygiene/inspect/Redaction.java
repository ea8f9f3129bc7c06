package io.github.imagehygiene.inspect;

import io.github.imagehygiene.dockerfile.ParseProblem;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Evidence.InDockerfile;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Fix;
import io.github.imagehygiene.finding.Redacted;
import io.github.imagehygiene.policy.Policy;
import io.github.imagehygiene.rule.SecretWords;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.Secret;
import io.github.imagehygiene.subject.SecretNames;
import io.github.imagehygiene.text.SourceText;
import io.github.imagehygiene.text.Span;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Keeps the values of variables that are named like secrets out of what is shown of a finding,
 * whatever rule found it: source, message, advice, configuration and history. The edits of a fix
 * are left as they are.
 *
 * @param files by the source of each
 * @param names of secrets, as the user has it
 */
record Redaction(Map<SourceText, File> files, SecretNames names) {

  private static final String HIDDEN =
      "not shown, for the file sets more than " + SecretPlaces.MOST + " secrets";

  private static final Pattern SETTING =
      Pattern.compile("([A-Za-z_][A-Za-z0-9_.-]{0,100}+)=(\"[^\"]*\"|'[^']*'|\\S++)");

  /**
   * One Dockerfile.
   *
   * @param shown its text without the secrets
   * @param set what its ENV and ARG set
   * @param rare all values that are no common words
   */
  private record File(SourceText shown, List<Secret> set, Set<String> rare) {

    static File of(SourceText source, List<Secret> set, List<Span> places) {
      Set<String> rare =
          places.stream()
              .map(source::slice)
              .map(SecretPlaces::bare)
              .filter(value -> value.length() >= SecretPlaces.RARE)
              .collect(Collectors.toCollection(TreeSet::new));
      return new File(Redacted.source(source, places), set, rare);
    }
  }

  static Redaction of(List<DockerfileSubject> dockerfiles, Policy policy) {
    SecretNames names = names(policy);
    var files = new HashMap<SourceText, File>();
    for (DockerfileSubject subject : dockerfiles) {
      var set = Secret.in(subject.dockerfile(), names).toList();
      var places = SecretPlaces.in(subject.source().content(), set, names);
      if (!places.isEmpty()) {
        files.put(subject.source(), File.of(subject.source(), set, places));
      }
    }
    return new Redaction(files, names);
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
    var file = finding.inDockerfile().map(in -> files.get(in.source()));
    var span = finding.inDockerfile().map(InDockerfile::span);
    return new Finding(
        finding.rule(),
        text(finding.message(), file, span),
        finding.evidence().stream().map(this::evidence).toList(),
        finding.key(),
        finding.fix().map(fix -> new Fix(text(fix.instead(), file, span), fix.edits(), fix.safe())),
        finding.foreign(),
        finding.units(),
        finding.atMost());
  }

  /** What Docker would refuse in a file, for it quotes what stands there. */
  String problem(ParseProblem problem, SourceText source) {
    return text(
        problem.message(), Optional.ofNullable(files.get(source)), Optional.of(problem.span()));
  }

  private static String text(String text, Optional<File> file, Optional<Span> place) {
    if (file.isEmpty()) {
      return text;
    } else if (file.get().set.size() > SecretPlaces.MOST
        || file.get().rare.size() > SecretPlaces.MOST) {
      return HIDDEN;
    }
    String shown = text;
    for (String value : file.get().rare) {
      shown = without(value, shown);
    }
    for (Secret secret : file.get().set) {
      if (place.filter(secret.by().span()::covers).isPresent()) {
        shown = without(secret.value().toString(), shown);
      }
    }
    return shown;
  }

  private static String without(String value, String text) {
    return without(SecretPlaces.of(value, text), text);
  }

  /**
   * @param places in any order; they may overlap
   */
  private static String without(List<Span> places, String text) {
    var shown = new StringBuilder();
    int at = 0;
    for (Span place : places.stream().sorted(Comparator.comparingInt(Span::start)).toList()) {
      if (place.start() >= at) {
        shown.append(text, at, place.start()).append(Redacted.TEXT);
      }
      at = Math.max(at, place.end());
    }
    return shown.append(text.substring(at)).toString();
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

  /** A text of the image's configuration or history: its variables and commands. */
  String ofImage(String text) {
    String shown = SETTING.matcher(text).replaceAll(this::setting);
    for (File file : files.values()) {
      shown = text(shown, Optional.of(file), Optional.empty());
    }
    return without(SecretPlaces.in(shown, List.of(), names), shown);
  }

  private String setting(MatchResult found) {
    boolean secret = Secret.isSecret(found.group(1), found.group(2).replaceAll("[\"']", ""), names);
    return Matcher.quoteReplacement(secret ? found.group(1) + "=" + Redacted.TEXT : found.group());
  }
}
