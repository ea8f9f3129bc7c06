package io.github.imagehygiene.shell.syntax;

import io.github.imagehygiene.shell.syntax.WordPart.Literal;
import io.github.imagehygiene.shell.syntax.WordPart.Quoted;
import io.github.imagehygiene.text.SplicedText;
import java.util.ArrayList;
import java.util.List;

/** Cuts a word behind a literal beginning, such as the value off {@code --option="$value"}. */
final class WordTail {

  private final List<WordPart> kept = new ArrayList<>();
  private int drop;

  private WordTail(int drop) {
    this.drop = drop;
  }

  static ShellWord of(ShellWord word, int length) {
    WordTail tail = new WordTail(length);
    word.parts().forEach(part -> tail.take(part, tail.kept));
    SplicedText.Builder source = SplicedText.builder();
    tail.kept.forEach(part -> source.append(part.source()));
    if (tail.kept.isEmpty()) {
      source.append(word.source().slice(word.source().length(), word.source().length()));
    }
    return new ShellWord(tail.kept, source.build());
  }

  private void take(WordPart part, List<WordPart> into) {
    if (drop == 0) {
      into.add(part);
    } else if (part instanceof Literal literal) {
      int cut = Math.min(drop, literal.source().length());
      drop -= cut;
      if (cut < literal.source().length()) {
        into.add(new Literal(literal.source().slice(cut, literal.source().length())));
      }
    } else if (part instanceof Quoted quoted) {
      List<WordPart> inner = new ArrayList<>();
      quoted.parts().forEach(each -> take(each, inner));
      if (!inner.isEmpty()) {
        into.add(new Quoted(quoted.quote(), inner, sourceOf(inner)));
      }
    }
  }

  private static SplicedText sourceOf(List<WordPart> parts) {
    SplicedText.Builder source = SplicedText.builder();
    parts.forEach(part -> source.append(part.source()));
    return source.build();
  }
}
