package io.github.imagehygiene.shell;

import io.github.imagehygiene.shell.syntax.ShellWord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Arguments of a command, told apart as {@code getopt_long} does: options, their values, operands.
 *
 * @param options those given, in order; a bundle such as {@code -qy} stands here as each of its
 *     letters
 * @param operands the words that are neither option nor value
 */
public record Arguments(List<Option> options, List<ShellWord> operands) {

  /**
   * An option that was given.
   *
   * @param name with its dashes, without its value
   * @param value its value, if it has one
   * @param word the word that it is, or is a part of
   */
  public record Option(String name, Optional<ShellWord> value, ShellWord word) {}

  public Arguments {
    options = List.copyOf(options);
    operands = List.copyOf(operands);
  }

  /** Reads the words behind a command's name. */
  public static Arguments read(List<ShellWord> words, OptionSyntax syntax) {
    return new ArgumentReader(words, syntax).read();
  }

  /** True if one of these is given; {@code -y} may be in a bundle, {@code -nv} stands alone. */
  public boolean has(String... names) {
    return given(names).findAny().isPresent();
  }

  /** How often these are given: 2 for {@code -qq}. */
  public int count(String... names) {
    return (int) given(names).count();
  }

  /** The values given for these, in order; those that are not literal are left out. */
  public List<String> values(String... names) {
    return valueWords(names).flatMap(word -> word.literal().stream()).toList();
  }

  /** The values given for these, in order. */
  public Stream<ShellWord> valueWords(String... names) {
    return given(names).flatMap(option -> option.value().stream());
  }

  /** True if one of these is given, or if an unquoted variable may bring it. */
  public boolean mayHave(String... names) {
    return has(names) || operands.stream().anyMatch(ShellWord::mayBeAnything);
  }

  /** The first operand, if literal: {@code install} in {@code apt-get -y install curl}. */
  public Optional<String> subcommand() {
    return operands.stream().findFirst().flatMap(ShellWord::literal);
  }

  /** The operands behind the subcommand. */
  public List<ShellWord> afterSubcommand() {
    return operands.isEmpty() ? operands : operands.subList(1, operands.size());
  }

  private Stream<Option> given(String... names) {
    List<String> wanted = new ArrayList<>(Arrays.asList(names));
    return options.stream().filter(option -> wanted.contains(option.name()));
  }
}
