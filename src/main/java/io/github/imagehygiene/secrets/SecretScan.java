package io.github.imagehygiene.secrets;

import io.github.imagehygiene.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds what may be a secret in any text: by the form of a value, by what a known program is given,
 * by the name of a variable, an option or a field. It is generous, as it serves to hide; a rule
 * that reports has to be surer.
 */
public record SecretScan(NamedSecrets names) {

  /** A longer text is hidden as a whole. */
  private static final int MAX_LENGTH = 4_000_000;

  /** Sorted, none overlapping another. */
  public List<Span> in(String text) {
    if (text.length() > MAX_LENGTH) {
      return List.of(new Span(0, text.length()));
    }
    var found = new ArrayList<Span>(TextShapes.in(text, names));
    found.addAll(CommandSecrets.in(text, names));
    AddressPasswords.in(text).forEach(password -> found.add(password.span()));
    found.addAll(tokens(text));
    return merged(found);
  }

  /** The same of a text of an image, in which variables are replaced already. */
  public List<Span> inReplaced(String text) {
    if (text.length() > MAX_LENGTH) {
      return in(text);
    }
    var found = new ArrayList<>(in(text));
    found.addAll(TextShapes.replaced(text, names));
    return merged(found);
  }

  /** Only what no sentence of a message looks like: credentials in URLs, keys, issuers' tokens. */
  public List<Span> inMessage(String text) {
    var found = new ArrayList<Span>(TextShapes.certain(text, names));
    found.addAll(tokens(text));
    return merged(found);
  }

  private static List<Span> tokens(String text) {
    return Tokens.in(text).stream().map(Tokens.Found::span).toList();
  }

  /** Sorted, those that overlap made one, empty ones left out. */
  public static List<Span> merged(List<Span> spans) {
    var merged = new ArrayList<Span>();
    for (Span span : spans.stream().sorted(Comparator.comparingInt(Span::start)).toList()) {
      int last = merged.size() - 1;
      if (span.start() == span.end()) {
        continue;
      } else if (last >= 0 && span.start() < merged.get(last).end()) {
        merged.set(last, merged.get(last).to(span).to(merged.get(last)));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }
}
