package io.github.imagehygiene.secrets;

import io.github.imagehygiene.text.FactTable;
import io.github.imagehygiene.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One form in which an issuer writes credentials.
 *
 * @param kind what it is, as messages name it
 * @param keywords one of them stands in every such credential, or in the name it is assigned to
 * @param back how many characters of the credential stand before the keyword
 * @param assigned true if the pattern is that of a value, which only its name gives away
 * @param pattern matches from the credential's first character, or from behind the keyword if it is
 *     assigned; group 1, if there is one, is the secret alone
 * @param yes an example, in the notation of the table
 * @param no an example of what only looks like it
 */
record TokenForm(
    String kind,
    List<String> keywords,
    int back,
    boolean assigned,
    Pattern pattern,
    String yes,
    String no) {

  /** How much text a pattern may look at; the longest is a private key in PEM. */
  private static final int REACH = 20_000;

  private static final Pattern HEADING = Pattern.compile("\\[(.+)]");

  /**
   * The rest of a name that means a secret (a project's key is its name), an assignment as
   * languages and data formats write it, and what opens a value.
   */
  private static final String ASSIGNMENT =
      "(?=[\\w .-]{0,24}?(?i:tok|key|secret|pass|auth|cred|client|api))"
          + "(?![\\w .-]{0,24}?(?i:(?:project|public)[_.-]?key|key[_.-]?(?:name|alias|file|path)))"
          + "[\\w .-]{0,32}+"
          + "[\"'`\\])]{0,2}+\\s{0,8}+(?:[:?+.|!]{0,3}=>?|[:>,(]|\\|\\||->)[\\s\"'`=\\\\]{0,24}";

  /** What is drawn at random has a digit. */
  private static final String DRAWN = "(?=[\\w+/=.:|%-]{0,80}?[0-9])";

  /** The table's forms, in its order. */
  static List<TokenForm> table() {
    var forms = new ArrayList<TokenForm>();
    var entry = new LinkedHashMap<String, String>();
    for (String line : FactTable.lines(TokenForm.class, "tokens.txt")) {
      Matcher heading = HEADING.matcher(line);
      if (heading.matches()) {
        flush(entry, forms);
        entry.put("kind", heading.group(1));
      } else {
        String[] words = line.split("\\s+", 2);
        entry.put(words[0], words.length == 2 ? words[1] : "");
      }
    }
    flush(entry, forms);
    return List.copyOf(forms);
  }

  private static void flush(Map<String, String> entry, List<TokenForm> forms) {
    if (!entry.isEmpty()) {
      forms.add(of(entry));
      entry.clear();
    }
  }

  private static TokenForm of(Map<String, String> entry) {
    boolean assigned = entry.containsKey("value");
    String regex =
        assigned
            ? ASSIGNMENT + DRAWN + "(" + entry.get("value") + ")(?![\\w+/-])"
            : "(?:(?<![A-Za-z0-9])|(?<=\\\\[nrt]))(?:" + entry.get("form") + ")(?![A-Za-z0-9_])";
    return new TokenForm(
        entry.get("kind"),
        List.of(entry.get("keywords").split(" ")),
        Integer.parseInt(entry.getOrDefault("back", "0")),
        assigned,
        Pattern.compile(regex),
        entry.get("yes"),
        entry.get("no"));
  }

  /** The secret whose keyword stands at {@code [start, end)}. */
  Optional<Span> around(CharSequence text, int start, int end) {
    int from = assigned ? end : start - back;
    if (from < 0) {
      return Optional.empty();
    }
    Matcher matcher =
        pattern
            .matcher(text)
            .useTransparentBounds(true)
            .useAnchoringBounds(false)
            .region(from, Math.min(text.length(), from + REACH));
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    int group = matcher.groupCount() > 0 ? 1 : 0;
    var span = new Span(matcher.start(group), matcher.end(group));
    int random =
        assigned || back > 0 ? span.start() : Math.max(span.start(), Math.min(end, span.end()));
    return Placeholder.is(text, new Span(random, span.end()))
        ? Optional.empty()
        : Optional.of(span);
  }
}
