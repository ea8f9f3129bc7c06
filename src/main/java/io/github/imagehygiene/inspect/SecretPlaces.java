package io.github.imagehygiene.inspect;

import io.github.imagehygiene.dockerfile.Dockerfile;
import io.github.imagehygiene.secrets.NamedSecrets;
import io.github.imagehygiene.secrets.SecretScan;
import io.github.imagehygiene.secrets.ValueFinder;
import io.github.imagehygiene.subject.Secret;
import io.github.imagehygiene.subject.SecretNames;
import io.github.imagehygiene.subject.SecretNames.Likeness;
import io.github.imagehygiene.subject.SecretValue;
import io.github.imagehygiene.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where secrets stand in the text of a Dockerfile, and which values those are. */
record SecretPlaces(SecretNames names) {

  /** More than what a rule would report: who hides too much loses little. */
  private static final Pattern LIKE_A_SECRET =
      Pattern.compile(
          "(?i).{0,100}(?:passw(?:or)?d|passphrase|pwd|secret|token|api[_-]?key|credentials?|[_-]pat)");

  SecretScan scan() {
    NamedSecrets named =
        (name, value) ->
            Secret.isSecret(name, value, names)
                || LIKE_A_SECRET.matcher(name).matches()
                    && SecretValue.isPossible(value, Likeness.STRONG);
    return new SecretScan(named);
  }

  /** Those that ENV and ARG set, and those that the text shows by itself; sorted and apart. */
  List<Span> of(Dockerfile file) {
    var places = new ArrayList<>(scan().in(file.source().content()));
    Secret.in(file, names).forEach(secret -> places.add(secret.value().span()));
    return SecretScan.merged(places);
  }

  /** Those, and what repeats the values. */
  static List<Span> all(Dockerfile file, List<Span> own, ValueFinder values) {
    var places = new ArrayList<>(own);
    places.addAll(values.in(file.source().content()));
    return SecretScan.merged(places);
  }

  /**
   * What some places of a text hold, of several lines each one. A value that is a word for a secret
   * itself, such as {@code password}, says nothing.
   */
  Stream<String> values(String text, List<Span> places) {
    return places.stream()
        .flatMap(place -> text.substring(place.start(), place.end()).lines())
        .map(SecretPlaces::bare)
        .filter(value -> names.likeness(value) != Likeness.STRONG || value.length() > 12);
  }

  /** Without the quotes around it, and the mark of a line that goes on. */
  private static String bare(String value) {
    String text = value.strip();
    if (text.endsWith("\\") || text.endsWith("`")) {
      text = text.substring(0, text.length() - 1).strip();
    }
    boolean quoted = text.length() > 2 && "\"'".indexOf(text.charAt(0)) >= 0;
    return quoted && text.charAt(text.length() - 1) == text.charAt(0)
        ? text.substring(1, text.length() - 1)
        : text;
  }
}
