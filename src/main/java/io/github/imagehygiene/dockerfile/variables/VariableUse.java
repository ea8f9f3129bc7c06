package io.github.imagehygiene.dockerfile.variables;

import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.text.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A place that names a variable.
 *
 * @param span from the dollar sign to the end of the name, or of the substitution
 * @param hasAlternative whether it says what holds if the variable is not set, as <code>${x:-y}
 *     </code> does
 */
public record VariableUse(String name, Span span, boolean hasAlternative) {

  private static final Pattern HEAD =
      Pattern.compile(
          "\\$(?<brace>\\{)?(?<name>\\d+|[\\p{L}_][\\p{L}\\p{Nd}_]*+|[@*#?\\-$!])(?<or>:?[-+?])?");

  /** The first place of each variable that a word names. */
  static Map<String, VariableUse> firsts(Word word) {
    var uses = new HashMap<String, VariableUse>();
    int close = -1;
    var head = HEAD.matcher(word.raw());
    while (head.find()) {
      boolean braces = head.group("brace") != null;
      // Looked for only beyond the one before, so that a long word is gone through once.
      close = braces && close < head.end() ? close(word, head.end()) : close;
      Span span = word.raw().span(head.start(), braces ? close : head.end("name"));
      boolean alternative = braces && head.group("or") != null;
      uses.putIfAbsent(head.group("name"), new VariableUse(head.group("name"), span, alternative));
    }
    return uses;
  }

  /** Behind the next closing brace, or the end. */
  private static int close(Word word, int from) {
    int brace = word.raw().indexOf('}', from);
    return Math.min(word.raw().length(), brace + 1);
  }
}
