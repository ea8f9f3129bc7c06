package io.github.imagehygiene.inspect;

import io.github.imagehygiene.subject.Secret;
import io.github.imagehygiene.subject.SecretNames;
import io.github.imagehygiene.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where secrets stand in the text of a Dockerfile: values of ENV and ARG that are named like one,
 * and what repeats them; options, variables and HTTP headers of commands so named; passwords in
 * URLs and those that curl is given.
 */
final class SecretPlaces {

  /** A shorter value may well be a common word, and is hidden only where it is set. */
  static final int RARE = 8;

  /** A file that sets more is no true one; its text is searched for each of them. */
  static final int MOST = 1_000;

  /**
   * {@code NAME=value}, {@code --name value} and {@code --name=value} in commands. Of a longer name
   * the end is read, so that the time is linear in any text.
   */
  private static final Pattern SETTING =
      Pattern.compile(
          "(?:--(?<option>[A-Za-z][\\w-]{0,100}+)[ =]|(?<variable>[A-Za-z_][\\w.-]{0,100}+)=)"
              + "(?<value>\"[^\"$`]*\"|'[^']*'|[^\\s;&|()<>\"'`$]++)");

  /** {@code -H "Name: value"}, {@code --header=Name:value}, also as items of a JSON array. */
  private static final Pattern HEADER =
      Pattern.compile(
          "(?:-H|--header)[\\s=,\"']{0,9}+(?<name>[A-Za-z][\\w-]{0,100}+): ?"
              + "(?:(?:Basic|Bearer|Token) )?(?<value>[^\\s\"'`$]++)");

  /** Headers that hold a secret, and are not named like one. */
  private static final Pattern CREDENTIALS =
      Pattern.compile("(?:Proxy-)?Authorization|Cookie", Pattern.CASE_INSENSITIVE);

  private static final Pattern PASSWORD_IN_URL =
      Pattern.compile("://[^/\\s:@]*+:(?<value>[^/\\s@$]++)@");

  /** {@code curl -u name:password}; a command so long that it stands further on is rare. */
  private static final Pattern PASSWORD_OF_CURL =
      Pattern.compile(
          "\\bcurl\\b[^\\n;&|]{0,300}?[\\s\"'](?:-u|--user)[\\s=,\"']{0,9}+"
              + "[^\\s:\"'`$]{1,100}+:(?<value>[^\\s\"'`$]++)");

  private SecretPlaces() {}

  /**
   * @param set the secrets that ENV and ARG of the file set
   * @return in any order; they may overlap
   */
  static List<Span> in(String content, List<Secret> set, SecretNames names) {
    var places = new ArrayList<Span>();
    set.forEach(secret -> places.add(secret.value().span()));
    SETTING
        .matcher(content)
        .results()
        .filter(
            m -> Secret.isSecret(m.group(1) == null ? m.group(2) : m.group(1), m.group(3), names))
        .forEach(m -> places.add(new Span(m.start(3), m.end(3))));
    HEADER
        .matcher(content)
        .results()
        .filter(
            m ->
                CREDENTIALS.matcher(m.group(1)).matches()
                    || Secret.isSecret(m.group(1), m.group(2), names))
        .forEach(m -> places.add(new Span(m.start(2), m.end(2))));
    Stream.of(PASSWORD_IN_URL, PASSWORD_OF_CURL)
        .flatMap(pattern -> pattern.matcher(content).results())
        .forEach(m -> places.add(new Span(m.start(1), m.end(1))));
    set.stream()
        .map(secret -> bare(secret.value().toString()))
        .filter(value -> value.length() >= RARE)
        .distinct()
        .limit(MOST)
        .forEach(value -> places.addAll(of(value, content)));
    return places;
  }

  /** A value without the quotes around it. */
  static String bare(String value) {
    boolean quoted = value.length() > 2 && "\"'".indexOf(value.charAt(0)) >= 0;
    return quoted && value.endsWith(value.substring(0, 1))
        ? value.substring(1, value.length() - 1)
        : value;
  }

  /** Where a value stands in a text; one that is short or of letters alone only as a word. */
  static List<Span> of(String value, String text) {
    boolean word = value.length() < RARE || value.chars().allMatch(Character::isLetter);
    var places = new ArrayList<Span>();
    int at = value.isEmpty() ? -1 : text.indexOf(value);
    while (at >= 0) {
      int end = at + value.length();
      if (!word || !isInWord(text, at - 1) && !isInWord(text, end)) {
        places.add(new Span(at, end));
      }
      at = text.indexOf(value, end);
    }
    return places;
  }

  private static boolean isInWord(String text, int at) {
    return at >= 0
        && at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_');
  }
}
