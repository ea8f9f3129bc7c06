package io.github.imagehygiene.dockerfile.syntax;

import io.github.imagehygiene.text.Span;
import io.github.imagehygiene.text.SplicedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands where a JSON array of strings may stand.
 *
 * @param words the strings; empty if it is no array of strings
 * @param broken why it is no JSON; empty if it does not begin as an array does
 * @param notString an element of well-formed JSON that is no string, which Docker refuses
 */
public record JsonArray(
    Optional<List<Word>> words, Optional<String> broken, Optional<Span> notString) {

  public static JsonArray read(SplicedText text, char escape, boolean expands) {
    if (text.length() == 0 || text.charAt(0) != '[') {
      return new JsonArray(Optional.empty(), Optional.empty(), Optional.empty());
    }
    var reader = new JsonReader(text);
    try {
      var words = new ArrayList<Word>();
      for (var element : reader.elements()) {
        Span span = element.span();
        words.add(
            expands
                ? Word.expanding(element.decoded(), span, escape)
                : Word.verbatim(element.decoded(), span));
      }
      var notString = reader.firstNotString();
      return new JsonArray(
          notString.isPresent() ? Optional.empty() : Optional.of(words),
          Optional.empty(),
          notString);
    } catch (JsonReader.Malformed e) {
      return new JsonArray(Optional.empty(), Optional.of(e.getMessage()), Optional.empty());
    }
  }
}
