package io.github.imagehygiene.secrets;

import io.github.imagehygiene.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The passwords that stand in addresses: in URLs, in connection strings of databases and accounts,
 * in lines of {@code .netrc}. Left out are addresses on the own host, since what listens there is
 * part of the build, and passwords that are the user's name. Every pattern is linear: quantifiers
 * are possessive or bounded.
 */
public final class AddressPasswords {

  /** RFC 3986 section 3.2.1; the password may be all but what ends it. */
  private static final Pattern URL =
      Pattern.compile(
          "[A-Za-z][A-Za-z0-9+.-]{1,30}+://(?<user>[^/\\s:@\"'<>`]{0,200}+):"
              + "(?<password>[^/\\s@\"'<>`]{1,500}+)@(?<host>[^/\\s:\"'?#,]{1,255}+)");

  private static final Pattern OWN_HOST =
      Pattern.compile("(?i)localhost|127\\.[0-9.]+|0\\.0\\.0\\.0|\\[.*");

  /** {@code …;Password=S;…} of ADO.NET and JDBC, {@code …;AccountKey=S;…} of Azure. */
  private static final Pattern FIELD =
      Pattern.compile(
          "(?i)(?:(?<before>[;?&])|^|[\"'=])\\s{0,4}+(?:password|pwd|accountkey|sharedaccesskey)\\s{0,4}+=\\s{0,4}+"
              + "(?<password>[^;&\"'\\s]{1,500}+)(?<after>;|&)?");

  /** A word of a connection string, without which a field may be anything's. */
  private static final Pattern CONNECTION =
      Pattern.compile(
          "(?i)(?:server|data source|host|user(?: ?id)?|uid|endpoint|accountname|database|initial"
              + " catalog)\\s{0,4}+=|jdbc:");

  private static final Pattern NETRC =
      Pattern.compile(
          "\\bmachine\\s{1,9}+[^\\s\\\\]{1,255}+(?:\\s|\\\\n"
              + "){1,9}+login\\s{1,9}+(?<user>[^\\s\\\\]{1,200}+)(?:\\s|\\\\n"
              + "){1,9}+password\\s{1,9}+(?<password>[^\\s\"'\\\\]{1,500}+)");

  private AddressPasswords() {}

  /**
   * A password in a text.
   *
   * @param what it stands in, such as "a URL"
   * @param user whose it is; empty if that is not written
   * @param span the password alone, in UTF-16 units of the text
   */
  public record Found(String what, String user, String password, Span span) {

    /** Whether no variable stands in it. */
    public boolean isLiteral() {
      return password.indexOf('$') < 0;
    }
  }

  /** The passwords of a text, in its order. */
  public static List<Found> in(CharSequence text) {
    var found = new ArrayList<Found>();
    URL.matcher(text)
        .results()
        .filter(url -> !OWN_HOST.matcher(url.group(3)).matches())
        .forEach(url -> found.add(of("a URL", url.group(1), url.group(2), url.start(2))));
    Matcher field = FIELD.matcher(text);
    boolean connection = CONNECTION.matcher(text).find();
    while (connection && field.find()) {
      if (field.group("before") != null || field.group("after") != null) {
        String password = field.group("password");
        found.add(of("a connection string", "", password, field.start("password")));
      }
    }
    NETRC
        .matcher(text)
        .results()
        .forEach(line -> found.add(of(".netrc", line.group(1), line.group(2), line.start(2))));
    found.removeIf(f -> f.user().equals(f.password()));
    found.sort(Comparator.comparingInt(f -> f.span().start()));
    return found;
  }

  private static Found of(String what, String user, String password, int at) {
    return new Found(what, user, password, new Span(at, at + password.length()));
  }
}
