package io.github.imagehygiene.inspect;

import io.github.imagehygiene.dockerfile.BuildInputs;
import io.github.imagehygiene.dockerfile.Dockerfile;
import io.github.imagehygiene.dockerfile.DockerfileParser;
import io.github.imagehygiene.dockerfile.TreeDump;
import io.github.imagehygiene.finding.Redacted;
import io.github.imagehygiene.policy.Policy;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.Secret;
import io.github.imagehygiene.subject.SecretNames;
import io.github.imagehygiene.text.SourceText;
import io.github.imagehygiene.text.Span;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was understood of a Dockerfile, for those who debug a rule. Secrets are masked in the file
 * before it is read once more, so that no expanded value holds one either.
 */
public final class RedactedTree {

  /** Every one is looked for all over the file. */
  private static final int MOST_SECRETS = 100;

  private final SecretNames names;

  private RedactedTree(SecretNames names) {
    this.names = names;
  }

  /** The tree as {@link TreeDump} shows it; each line may hold foreign text as it is. */
  public static String of(DockerfileSubject subject, Policy policy) {
    return new RedactedTree(Redaction.names(policy)).text(subject);
  }

  private String text(DockerfileSubject subject) {
    var file = subject.dockerfile();
    var secrets = Secret.in(file, names).toList();
    if (secrets.size() > MOST_SECRETS) {
      return "not shown: the file sets more than " + MOST_SECRETS + " secrets";
    }
    var masked = SourceText.of(subject.name(), masked(file, secrets));
    var target = subject.graph().target().map(stage -> String.valueOf(stage.index()));
    return TreeDump.of(DockerfileParser.parse(masked), masked(subject.build()), target);
  }

  private String masked(Dockerfile file, List<Secret> secrets) {
    String content = file.source().content();
    var text = new StringBuilder(content);
    SecretPlaces.in(content, secrets, names).forEach(span -> mask(text, span, file.escape()));
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
          text.setCharAt(i, '*');
        }
        lineEnds = false;
      }
    }
  }

  private BuildInputs masked(BuildInputs build) {
    return new BuildInputs(
        masked(build.args()), masked(build.properties()), build.platform(), build.filtered());
  }

  private Map<String, String> masked(Map<String, String> values) {
    var masked = new TreeMap<>(values);
    masked.replaceAll((name, value) -> Secret.isSecret(name, value, names) ? Redacted.TEXT : value);
    return masked;
  }
}
