package io.github.imagehygiene.shell.syntax;

import io.github.imagehygiene.shell.syntax.WordPart.Literal;
import io.github.imagehygiene.shell.syntax.WordPart.Quoted;
import io.github.imagehygiene.shell.syntax.WordPart.Variable;
import io.github.imagehygiene.text.SplicedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The words that a shell makes of one, as far as the values of its variables are known
 * (POSIX.1-2017 XCU 2.6.5, with the default IFS). What is not known stays as written.
 */
final class FieldSplitting {

  private final Function<String, Optional<String>> variables;
  private final List<ShellWord> fields = new ArrayList<>();
  private final List<WordPart> field = new ArrayList<>();

  private FieldSplitting(Function<String, Optional<String>> variables) {
    this.variables = variables;
  }

  static List<ShellWord> of(ShellWord word, Function<String, Optional<String>> variables) {
    FieldSplitting splitting = new FieldSplitting(variables);
    word.parts().forEach(splitting::take);
    splitting.end();
    return splitting.fields;
  }

  private void take(WordPart part) {
    Optional<String> value = WordValue.of(List.of(part), variables);
    if (value.isPresent() && part instanceof Variable) {
      split(value.get(), part);
    } else if (value.isPresent() && part instanceof Quoted quoted) {
      Literal text = text(value.get(), quoted);
      field.add(new Quoted(quoted.quote(), List.of(text), quoted.source()));
    } else {
      field.add(part);
    }
  }

  private void split(String value, WordPart from) {
    String[] texts = value.split("[ \t\n]+", -1);
    for (int i = 0; i < texts.length; i++) {
      if (i > 0) {
        end();
      }
      if (!texts[i].isEmpty()) {
        field.add(text(texts[i], from));
      }
    }
  }

  private void end() {
    if (!field.isEmpty()) {
      SplicedText.Builder source = SplicedText.builder();
      field.forEach(part -> source.append(part.source()));
      fields.add(new ShellWord(field, source.build()));
      field.clear();
    }
  }

  /** A text that stands where what it was expanded from does. */
  private static Literal text(String text, WordPart from) {
    return new Literal(SplicedText.builder().append(text, from.span()).build());
  }
}
