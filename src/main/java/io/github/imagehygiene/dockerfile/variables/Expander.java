package io.github.imagehygiene.dockerfile.variables;

import io.github.imagehygiene.dockerfile.Allowance;
import io.github.imagehygiene.dockerfile.Dockerfile;
import io.github.imagehygiene.dockerfile.syntax.Word;
import java.util.Optional;
import java.util.Set;

/** Replaces variables and what Maven fills in, in the words of one file. */
record Expander(char escape, BuildInputs inputs, Allowance allowance) {

  static Expander of(Dockerfile file, BuildInputs inputs) {
    return new Expander(file.escape(), inputs, Allowance.of(file));
  }

  Expanded expand(Word word, Variables variables) {
    if (!word.expands()) {
      Value text = Placeholders.fill(word.text().toString(), inputs);
      return new Expanded(text, Set.of(), Set.of(), Optional.empty());
    }
    Value filled = Placeholders.fill(word.raw().toString(), inputs);
    return filled.isKnown()
        ? lexer(word, filled.known().orElseThrow(), variables).expand()
        : new Expanded(filled, Set.of(), Set.of(), Optional.empty());
  }

  private WordLexer lexer(Word word, String text, Variables variables) {
    return WordLexer.of(word, text, escape, variables, allowance);
  }
}
