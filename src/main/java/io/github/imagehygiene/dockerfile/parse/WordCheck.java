package io.github.imagehygiene.dockerfile.parse;

import io.github.imagehygiene.dockerfile.Allowance;
import io.github.imagehygiene.dockerfile.instruction.Add;
import io.github.imagehygiene.dockerfile.instruction.Copy;
import io.github.imagehygiene.dockerfile.instruction.From;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.instruction.Volume;
import io.github.imagehygiene.dockerfile.syntax.Flag;
import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.dockerfile.variables.BuildInputs;
import io.github.imagehygiene.dockerfile.variables.ExpandedWords;
import io.github.imagehygiene.dockerfile.variables.Placeholders;
import io.github.imagehygiene.dockerfile.variables.Value;
import io.github.imagehygiene.dockerfile.variables.Variables;
import io.github.imagehygiene.dockerfile.variables.WordLexer;
import java.util.Optional;
import java.util.stream.Stream;

/** Says which words Docker could not expand, whatever the variables are. */
final class WordCheck {

  /** Any variable may have any value. */
  private static final Variables ANY = name -> Optional.of(Value.unknown("not asked"));

  private static final int LONGEST = 60;

  private final char escape;
  private final Problems problems;

  WordCheck(char escape, Problems problems) {
    this.escape = escape;
    this.problems = problems;
  }

  void check(Instruction instruction) {
    boolean list =
        instruction instanceof Copy || instruction instanceof Add || instruction instanceof Volume;
    String hint = list ? "; write paths with blanks as a JSON array" : "";
    words(instruction).filter(Word::expands).forEach(word -> check(word, hint));
  }

  private void check(Word word, String hint) {
    String raw = word.raw().toString();
    boolean plain = raw.indexOf('$') < 0 && word.text() == word.raw();
    if (!plain && Placeholders.fill(raw, BuildInputs.NONE).isKnown()) {
      WordLexer.of(word, raw, escape, ANY, Allowance.ONE)
          .expand()
          .error()
          .map(why -> "Docker refuses " + shown(word) + ": " + why)
          .map(message -> message.endsWith("never closed") ? message + hint : message)
          .ifPresent(message -> problems.add(word.span(), message));
    }
  }

  private static String shown(Word word) {
    if (word.expansion() == Word.Expansion.DOCUMENT) {
      return "what the heredoc holds";
    }
    String raw = word.raw().toString();
    return raw.length() > LONGEST ? raw.substring(0, LONGEST) + "…" : raw;
  }

  private static Stream<Word> words(Instruction instruction) {
    if (instruction instanceof From from) {
      var platform = from.flag("platform").flatMap(Flag::value).stream();
      return Stream.concat(Stream.of(from.image()), platform);
    }
    return ExpandedWords.of(instruction);
  }
}
