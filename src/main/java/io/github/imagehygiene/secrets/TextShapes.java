package io.github.imagehygiene.secrets;

import io.github.imagehygiene.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Secrets by the form of what is around them, in any text: URLs, HTTP headers, key blocks, fields
 * and options named like secrets. Every pattern is linear: quantifiers are possessive or bounded.
 */
final class TextShapes {

  private static final String SHELL_VALUE = "(\"[^\"$`]*+\"|'[^']*+'|[^\\s;&|()<>\"'`$]++)";

  /** {@code --name value}, {@code -name value}, {@code --name=value}. */
  private static final Pattern OPTION =
      Pattern.compile("(?<![\\w-])--?([A-Za-z][\\w.-]{0,100}+)[ =] ?" + SHELL_VALUE);

  /** {@code name=value}, {@code "name"="value"}, of a name with dashes its end. */
  private static final NamedValues SETTING =
      new NamedValues('=', 101, TextShapes::isInName, 1, true, Pattern.compile(" ?" + SHELL_VALUE));

  /** The same where variables are replaced already, so that a {@code $} is one of the value. */
  private static final NamedValues REPLACED =
      new NamedValues(
          '=',
          101,
          TextShapes::isInName,
          0,
          false,
          Pattern.compile("(\"[^\"]*+\"|'[^']*+'|\\S++)"));

  /** {@code "name": "value"}, {@code name: value}, also with escaped quotes. */
  private static final NamedValues FIELD =
      new NamedValues(
          ':',
          101,
          TextShapes::isInName,
          4,
          true,
          Pattern.compile(
              "\\s{0,4}+(?:\\\\?\"([^\"\\\\$]++)|'([^'$]++)"
                  + "|([^\\s,;&|()<>{}\\[\\]\"'`$\\\\]++))"));

  /** {@code name=value} of a form or a connection string, whose names may have blanks. */
  private static final NamedValues PAIR =
      new NamedValues(
          '=', 61, c -> isInName(c) || c == ' ', 0, false, Pattern.compile("([^\\s;&\"'`]++)"));

  /** {@code <name>value</name>}. */
  private static final Pattern ELEMENT = Pattern.compile("<([A-Za-z][\\w.-]{0,60}+)>([^<>$]++)</");

  /** {@code PASSWORD 'value'}, {@code IDENTIFIED BY 'value'} of SQL, also with escaped quotes. */
  private static final Pattern STATEMENT =
      Pattern.compile(
          "(?i)\\b(?:identified\\s{1,4}+(?:with\\s{1,4}+\\w{1,40}+\\s{1,4}+)?+by|password)"
              + "(?:\\s{1,4}+password)?+\\s{0,4}+[=(]?+\\s{0,4}+\\\\?+'(?<value>[^'\\\\$]++)\\\\?+'");

  private static final NamedValues HEADER =
      new NamedValues(
          ':',
          101,
          c -> NamedValues.isWordCharacter(c) || c == '-',
          0,
          false,
          Pattern.compile(
              " {0,4}+(?:(?:[Bb]asic|[Bb]earer|[Tt]oken|[Dd]igest|GenieKey|ApiKey|SSWS) {1,4}+)?+"
                  + "([^\\s\"'`$]++)"));

  /** Headers that hold a secret, and are not named like one. */
  private static final Pattern CREDENTIALS =
      Pattern.compile("(?i)(?:proxy-)?authorization|(?:set-)?cookie|x-.{0,40}(?:auth.{0,40}|-api)");

  private static final Pattern USER_INFO =
      Pattern.compile(
          "://(?:(?<user>[^/\\s:@\"'$]*+):(?<password>[^/\\s@\"'$]*+(?:@[^/\\s@\"']++(?=@))?)|(?<token>[^/\\s:@\"'${]++))@");

  private static final Set<String> PLAIN_USERS =
      Set.of(
          "git", "hg", "svn", "root", "admin", "user", "oauth2", "token", "ec2-user", "anonymous");

  private static final Pattern QUERY =
      Pattern.compile("[?&;](?<name>[A-Za-z][\\w.-]{0,60}+)=(?<value>[^\\s&;\"'`#$<>]++)");

  private static final Set<String> SIGNATURES =
      Set.of(
          "sig",
          "signature",
          "x-amz-signature",
          "x-amz-security-token",
          "x-amz-credential",
          "x-goog-signature",
          "x-goog-credential",
          "access_token",
          "token",
          "key",
          "api_key",
          "apikey",
          "auth",
          "code",
          "jwt",
          "secret",
          "password",
          "pwd",
          "hdnea",
          "policy");

  /** {@code FROM user:S@sha256:…} with a digest that is none: what looks like a tag is not one. */
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?i)(?:\\bFROM\\s{1,9}+(?:--\\S++\\s++)?+|\\bfrom=)[\\w./-]{1,200}+:(?<value>[^\\s:@/\"'$]++)"
              + "@(?!sha\\d{3}:(?:[0-9a-f]{64}|\\$))");

  /** Up to its end, that of the word in quotes, or as much as no key exceeds. */
  private static final Pattern KEY =
      Pattern.compile(
          "-----BEGIN [A-Z0-9 ]{0,40}?PRIVATE KEY(?: BLOCK)?-----"
              + "(?<body>.(?:(?!-----END|[\"']\\s).){0,16383}+)",
          Pattern.DOTALL);

  private static final Pattern PUTTY =
      Pattern.compile(
          "(?:Private-Lines: \\d++|Private-MAC: )(?<body>[\\sA-Za-z0-9+/=\\\\]{8,16384}+)");

  private TextShapes() {}

  static List<Span> in(String text, NamedSecrets names) {
    var found = new ArrayList<>(certain(text, names));
    settings(text, names, found);
    found.addAll(FIELD.in(text, names));
    found.addAll(headers(text, names));
    return found;
  }

  /** What is set in a text in which variables are replaced already. */
  static List<Span> replaced(String text, NamedSecrets names) {
    return REPLACED.in(text, (name, value) -> names.isSecret(name, bare(value)));
  }

  /** Those that no sentence of ours looks like: in URLs, references and blocks of keys. */
  static List<Span> certain(String text, NamedSecrets names) {
    var found = new ArrayList<Span>();
    urls(text, names, found);
    Stream.of(KEY, PUTTY)
        .flatMap(pattern -> pattern.matcher(text).results())
        .forEach(m -> found.add(new Span(m.start(1), m.end(1))));
    return found;
  }

  /** The values of fields of a form, a JSON document or a connection string. */
  static List<Span> fields(String text, NamedSecrets names) {
    var found = new ArrayList<Span>();
    found.addAll(PAIR.in(text, strippedOf(names)));
    found.addAll(FIELD.in(text, names));
    return found;
  }

  static List<Span> headers(String text, NamedSecrets names) {
    return HEADER.in(
        text, (name, value) -> CREDENTIALS.matcher(name).matches() || names.isSecret(name, value));
  }

  private static void settings(String text, NamedSecrets names, List<Span> found) {
    OPTION
        .matcher(text)
        .results()
        .filter(m -> names.isSecret(m.group(1), bare(m.group(2))))
        .forEach(m -> found.add(new Span(m.start(2), m.end(2))));
    found.addAll(SETTING.in(text, (name, value) -> names.isSecret(name, bare(value))));
    NamedSecrets written = (name, value) -> value.indexOf('$') < 0 && names.isSecret(name, value);
    found.addAll(PAIR.in(text, strippedOf(written)));
    ELEMENT
        .matcher(text)
        .results()
        .filter(m -> names.isSecret(m.group(1), m.group(2).strip()))
        .forEach(m -> found.add(new Span(m.start(2), m.end(2))));
    STATEMENT.matcher(text).results().forEach(m -> found.add(new Span(m.start(1), m.end(1))));
  }

  private static NamedSecrets strippedOf(NamedSecrets names) {
    return (name, value) -> names.isSecret(name.strip(), value);
  }

  private static boolean isInName(int c) {
    return NamedValues.isWordCharacter(c) || c == '.' || c == '-';
  }

  private static void urls(String text, NamedSecrets names, List<Span> found) {
    var users = USER_INFO.matcher(text);
    while (users.find()) {
      if (users.group("password") != null) {
        found.add(new Span(users.start("password"), users.end("password")));
      } else if (!PLAIN_USERS.contains(users.group("token"))) {
        found.add(new Span(users.start("token"), users.end("token")));
      }
    }
    QUERY
        .matcher(text)
        .results()
        .filter(
            m ->
                SIGNATURES.contains(m.group(1).toLowerCase(Locale.ROOT))
                    || names.isSecret(m.group(1), m.group(2)))
        .forEach(m -> found.add(new Span(m.start(2), m.end(2))));
    REFERENCE.matcher(text).results().forEach(m -> found.add(new Span(m.start(1), m.end(1))));
  }

  private static String bare(String value) {
    boolean quoted = value.length() > 1 && (value.charAt(0) == '"' || value.charAt(0) == '\'');
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
