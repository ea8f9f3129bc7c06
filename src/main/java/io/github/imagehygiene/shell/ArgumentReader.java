package io.github.imagehygiene.shell;

import io.github.imagehygiene.shell.Arguments.Option;
import io.github.imagehygiene.shell.syntax.ShellWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells options, values and operands apart. */
final class ArgumentReader {

  private final List<ShellWord> words;
  private final OptionSyntax syntax;
  private final List<Option> options = new ArrayList<>();
  private final List<ShellWord> operands = new ArrayList<>();
  private int next;

  ArgumentReader(List<ShellWord> words, OptionSyntax syntax) {
    this.words = words;
    this.syntax = syntax;
  }

  Arguments read() {
    boolean more = true;
    while (more && next < words.size()) {
      ShellWord word = words.get(next++);
      String text = word.prefix();
      if (word.is("--")) {
        more = false;
      } else if (text.startsWith("--")) {
        longOption(word, text);
      } else if (text.startsWith("-") && text.length() > 1) {
        shortOptions(word, text);
      } else {
        operands.add(word);
        more = !syntax.operandsLast();
      }
    }
    operands.addAll(words.subList(next, words.size()));
    return new Arguments(options, operands);
  }

  private void longOption(ShellWord word, String text) {
    int equals = text.indexOf('=');
    if (equals >= 0) {
      add(text.substring(0, equals), word.dropping(equals + 1), word);
    } else {
      options.add(new Option(text, valueOf(text), word));
    }
  }

  private void shortOptions(ShellWord word, String text) {
    int equals = text.indexOf('=');
    String name = equals > 0 ? text.substring(0, equals) : text;
    if (name.length() > 2) {
      Optional<ShellWord> value =
          equals > 0 ? Optional.of(word.dropping(equals + 1)) : valueOf(text);
      options.add(new Option(name, value, word));
      if (value.isPresent() && equals < 0) {
        return;
      }
    }
    letters(word, name, equals);
  }

  private void letters(ShellWord word, String name, int equals) {
    for (int i = 1; i < name.length(); i++) {
      String letter = "-" + name.charAt(i);
      boolean last = i + 1 == name.length();
      if (syntax.valued().contains(letter)) {
        boolean attached = !last || !word.literal().filter(name::equals).isPresent();
        Optional<ShellWord> value = attached ? Optional.of(word.dropping(i + 1)) : valueOf(letter);
        options.add(new Option(letter, value, word));
        return;
      }
      boolean given = last && equals > 0;
      options.add(
          new Option(
              letter, given ? Optional.of(word.dropping(equals + 1)) : Optional.empty(), word));
    }
  }

  /** The next word, if that option takes one. */
  private Optional<ShellWord> valueOf(String name) {
    return syntax.valued().contains(name) && next < words.size()
        ? Optional.of(words.get(next++))
        : Optional.empty();
  }

  private void add(String name, ShellWord value, ShellWord word) {
    options.add(new Option(name, Optional.of(value), word));
  }
}
