package io.github.imagehygiene.dockerfile.parse;

import io.github.imagehygiene.dockerfile.syntax.Blank;
import io.github.imagehygiene.dockerfile.syntax.KeyValue;
import io.github.imagehygiene.dockerfile.syntax.Statement;
import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.text.SplicedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the names and values of ENV, LABEL and ARG. */
final class PairReader {

  private final char escape;
  private final Problems problems;

  PairReader(char escape, Problems problems) {
    this.escape = escape;
    this.problems = problems;
  }

  /** {@code name=value …}, or {@code name value} in the old form of ENV and LABEL. */
  List<KeyValue> required(Statement s) {
    List<SplicedText> words = WordSplitter.quoted(s.arguments(), escape);
    if (words.isEmpty()) {
      problems.add(s.written().span(), s.keyword() + " requires at least one argument");
    } else if (words.get(0).toString().indexOf('=') < 0) {
      return List.of(legacy(s));
    }
    var pairs = new ArrayList<KeyValue>();
    for (SplicedText word : words) {
      KeyValue pair = pair(s, word);
      if (pair.value().isEmpty()) {
        problems.add(word.span(), "no = in " + word + ": write " + s.keyword() + " name=value");
      }
      pairs.add(pair);
    }
    return List.copyOf(pairs);
  }

  /** {@code name} or {@code name=value}, as ARG has it. */
  List<KeyValue> optional(Statement s) {
    List<SplicedText> words = WordSplitter.quoted(s.arguments(), escape);
    if (words.isEmpty()) {
      problems.add(s.written().span(), s.keyword() + " requires at least one argument");
    }
    return words.stream().map(w -> pair(s, w)).toList();
  }

  private KeyValue pair(Statement s, SplicedText word) {
    int equals = word.toString().indexOf('=');
    if (equals == 0) {
      problems.add(word.span(), s.keyword() + " names may not be blank");
    }
    SplicedText key = equals < 0 ? word : word.slice(0, equals);
    Optional<SplicedText> value =
        equals < 0 ? Optional.empty() : Optional.of(word.slice(equals + 1, word.length()));
    return new KeyValue(word.span(), expanding(key), value.map(this::expanding), false);
  }

  private KeyValue legacy(Statement s) {
    SplicedText all = s.arguments();
    int end = 0;
    while (end < all.length() && !Blank.isSeparator(all.charAt(end))) {
      end++;
    }
    int next = end;
    while (next < all.length() && Blank.isSeparator(all.charAt(next))) {
      next++;
    }
    Word key = expanding(all.slice(0, end));
    if (next == all.length()) {
      problems.add(key.span(), s.keyword() + " must have two arguments");
      return new KeyValue(all.span(), key, Optional.empty(), true);
    }
    Word value = expanding(all.slice(next, all.length()));
    return new KeyValue(all.span(), key, Optional.of(value), true);
  }

  private Word expanding(SplicedText raw) {
    return Word.expanding(raw, escape);
  }
}
