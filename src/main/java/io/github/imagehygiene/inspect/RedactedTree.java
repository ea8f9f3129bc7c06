package io.github.imagehygiene.inspect;

import io.github.imagehygiene.dockerfile.Dockerfile;
import io.github.imagehygiene.dockerfile.dump.TreeDump;
import io.github.imagehygiene.dockerfile.parse.DockerfileParser;
import io.github.imagehygiene.dockerfile.variables.BuildInputs;
import io.github.imagehygiene.finding.Redacted;
import io.github.imagehygiene.policy.Policy;
import io.github.imagehygiene.secrets.SecretScan;
import io.github.imagehygiene.secrets.ValueFinder;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.Secret;
import io.github.imagehygiene.text.SourceText;
import io.github.imagehygiene.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was understood of a Dockerfile, for those who debug a rule. Secrets are masked in the file
 * before it is read once more, so that no expanded value holds one either.
 */
public final class RedactedTree {

  private final SecretPlaces places;

  private RedactedTree(SecretPlaces places) {
    this.places = places;
  }

  /** The tree as {@link TreeDump} shows it; each line may hold foreign text as it is. */
  public static String of(DockerfileSubject subject, Policy policy) {
    return new RedactedTree(new SecretPlaces(Redaction.names(policy))).text(subject);
  }

  private String text(DockerfileSubject subject) {
    var file = subject.dockerfile();
    var own = places.of(file);
    var values =
        ValueFinder.of(places.values(file.source().content(), own).collect(Collectors.toSet()));
    var masked = SourceText.of(subject.name(), masked(file, SecretPlaces.all(file, own, values)));
    var target = subject.graph().target().map(stage -> String.valueOf(stage.index()));
    return Redacted.shown(
        TreeDump.of(DockerfileParser.parse(masked), masked(subject.build(), values), target));
  }

  private static String masked(Dockerfile file, List<Span> secrets) {
    var text = new StringBuilder(file.source().content());
    secrets.forEach(span -> mask(text, span, file.escape()));
    return text.toString();
  }

  /** All but line breaks and the escapes before them, so that lines and columns stay. */
  private static void mask(StringBuilder text, Span span, char escape) {
    boolean lineEnds = false;
    for (int i = span.end() - 1; i >= span.start(); i--) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' || lineEnds && (c == ' ' || c == '\t')) {
        lineEnds = true;
      } else {
        if (!lineEnds || c != escape) {
          text.setCharAt(i, Redacted.MASK);
        }
        lineEnds = false;
      }
    }
  }

  private BuildInputs masked(BuildInputs build, ValueFinder values) {
    return new BuildInputs(
        masked(build.args(), values),
        masked(build.properties(), values),
        build.platform(),
        build.filtered());
  }

  private Map<String, String> masked(Map<String, String> given, ValueFinder values) {
    var masked = new TreeMap<>(given);
    masked.replaceAll((name, value) -> masked(name, value, values));
    return masked;
  }

  private String masked(String name, String value, ValueFinder values) {
    if (Secret.isSecret(name, value, places.names())) {
      return Redacted.TEXT;
    }
    var found = new ArrayList<>(places.scan().in(value));
    found.addAll(values.in(value));
    return Redacted.text(value, SecretScan.merged(found));
  }
}
