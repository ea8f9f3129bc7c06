package io.github.imagehygiene.secrets;

import io.github.imagehygiene.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Credentials that give themselves away by the form in which their issuers write them.
 *
 * <p>The forms stand in {@code tokens.txt}. The time taken is linear in the text: one pass over it
 * finds the keywords, and a pattern looks at a bounded part around each.
 */
public final class Tokens {

  private record Keyed(String keyword, TokenForm form) {}

  private static final List<Keyed> FORMS =
      TokenForm.table().stream()
          .flatMap(form -> form.keywords().stream().map(keyword -> new Keyed(keyword, form)))
          .toList();

  private static final Keywords KEYWORDS =
      new Keywords(FORMS.stream().map(keyed -> keyed.keyword().toLowerCase(Locale.ROOT)).toList());

  private Tokens() {}

  /**
   * A credential in a text.
   *
   * @param kind what it is, such as "GitHub personal access token"
   * @param span the secret alone, in UTF-16 units of the text
   */
  public record Found(String kind, Span span) {}

  /** The credentials of a text, in its order; none overlaps another. */
  public static List<Found> in(CharSequence text) {
    var all = new ArrayList<Found>();
    KEYWORDS.in(
        text,
        (word, end) -> {
          Keyed keyed = FORMS.get(word);
          keyed
              .form()
              .around(text, end - keyed.keyword().length(), end)
              .ifPresent(span -> all.add(new Found(keyed.form().kind(), span)));
        });
    all.sort(
        Comparator.comparingInt((Found found) -> found.span().start())
            .thenComparingInt(found -> -found.span().end()));
    var apart = new ArrayList<Found>();
    for (Found found : all) {
      if (apart.isEmpty() || apart.get(apart.size() - 1).span().end() <= found.span().start()) {
        apart.add(found);
      }
    }
    return List.copyOf(apart);
  }
}
