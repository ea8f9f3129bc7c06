package io.github.imagehygiene.rules.metadata;

import io.github.imagehygiene.text.FactTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Licence expressions (SPDX 2.3, annex D): identifiers in any letter case, {@code +}, {@code
 * LicenseRef-…}, {@code WITH}, {@code AND}, {@code OR} and parentheses. The operators may also be
 * in lower case, as SPDX 3 has it.
 */
final class SpdxExpression {

  private static final Set<String> LICENSES = table("spdx-licenses.txt");
  private static final Set<String> EXCEPTIONS = table("spdx-exceptions.txt");
  private static final Pattern TOKEN = Pattern.compile("\\s*+([()]|[^\\s()]++)");
  private static final Pattern REFERENCE =
      Pattern.compile("(?:DocumentRef-[A-Za-z0-9.-]++:)?LicenseRef-[A-Za-z0-9.-]++");

  private final List<String> tokens;
  private int at;

  private SpdxExpression(List<String> tokens) {
    this.tokens = tokens;
  }

  static boolean isValid(String text) {
    var found = TOKEN.matcher(text.strip());
    var tokens = new ArrayList<String>();
    while (found.find()) {
      tokens.add(found.group(1));
    }
    return new SpdxExpression(tokens).isExpression();
  }

  /**
   * Terms and operators in turn. Which operator binds tighter makes no difference to what is valid,
   * so parentheses are counted, and nothing recurs.
   */
  private boolean isExpression() {
    int open = 0;
    do {
      while (takes("(")) {
        open++;
      }
      if (!isTerm()) {
        return false;
      }
      while (open > 0 && takes(")")) {
        open--;
      }
    } while (takes("AND") || takes("OR"));
    return at == tokens.size() && open == 0;
  }

  private boolean isTerm() {
    String license = next();
    boolean known =
        REFERENCE.matcher(license).matches()
            || LICENSES.contains(lower(license))
            || license.endsWith("+")
                && LICENSES.contains(lower(license.substring(0, license.length() - 1)));
    return known && (!takes("WITH") || isException(next()));
  }

  private static boolean isException(String name) {
    return EXCEPTIONS.contains(lower(name)) || name.startsWith("AdditionRef-");
  }

  private boolean takes(String operator) {
    boolean there =
        at < tokens.size()
            && (tokens.get(at).equals(operator) || tokens.get(at).equals(lower(operator)));
    at += there ? 1 : 0;
    return there;
  }

  private String next() {
    return at < tokens.size() ? tokens.get(at++) : "";
  }

  private static Set<String> table(String file) {
    return FactTable.lines(SpdxExpression.class, file).stream()
        .map(SpdxExpression::lower)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
