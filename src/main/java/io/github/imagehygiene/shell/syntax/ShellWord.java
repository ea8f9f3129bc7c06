package io.github.imagehygiene.shell.syntax;

import io.github.imagehygiene.shell.syntax.WordPart.Literal;
import io.github.imagehygiene.shell.syntax.WordPart.Quoted;
import io.github.imagehygiene.text.Span;
import io.github.imagehygiene.text.SplicedText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A word of a command, before the shell expands it.
 *
 * @param source the word as written
 */
public record ShellWord(List<WordPart> parts, SplicedText source) {

  public ShellWord {
    parts = List.copyOf(parts);
  }

  /** A word that is its text, as in a JSON array. */
  public static ShellWord literal(SplicedText text) {
    WordPart whole = new Quoted(WordPart.Quote.SINGLE, List.of(new Literal(text)), text);
    return new ShellWord(List.of(whole), text);
  }

  public Span span() {
    return source.span();
  }

  /** The word as written, quotes and dollars included. */
  public String text() {
    return source.toString();
  }

  /** The word without its quotes, if nothing in it depends on the shell. Globs count as text. */
  public Optional<String> literal() {
    return value(name -> Optional.empty());
  }

  /** The word without its quotes, expansions as written; each unit with its place. */
  public SplicedText withoutQuotes() {
    return ScriptText.of(List.of(this));
  }

  /** True if the word is exactly this text, quoted in any way or not at all. */
  public boolean is(String text) {
    return literal().filter(text::equals).isPresent();
  }

  /**
   * The word without its quotes and with its variables replaced, or nothing if it cannot be told.
   *
   * @param variables the value of a variable, or nothing if it is not known
   */
  public Optional<String> value(Function<String, Optional<String>> variables) {
    return WordValue.of(parts, variables);
  }

  /**
   * The words that the shell makes of it: unquoted variables are split at blanks, and an empty one
   * leaves no word. What is not known stays as written.
   *
   * @param variables the value of a variable, or nothing if it is not known
   */
  public List<ShellWord> fields(Function<String, Optional<String>> variables) {
    return literal().isPresent() ? List.of(this) : FieldSplitting.of(this, variables);
  }

  /** The text, without quotes, up to the first thing that only the shell can expand. */
  public String prefix() {
    return WordValue.prefix(parts);
  }

  /** True if an unquoted {@code *}, {@code ?} or {@code [} lets the shell look for files. */
  public boolean hasGlob() {
    return unquoted().anyMatch(text -> text.chars().anyMatch(c -> "*?[".indexOf(c) >= 0));
  }

  /** True if bash expands an unquoted {@code {a,b}} or {@code {1..3}}. */
  public boolean hasBraces() {
    String text = unquoted().collect(Collectors.joining());
    return text.contains("{") && (text.contains(",") || text.contains(".."));
  }

  /**
   * The texts that bash makes of a literal word by its braces: two for {@code a{b,c}}, one if it
   * has none, none if it is not literal. A POSIX shell leaves braces as they are.
   */
  public List<String> expandedBraces() {
    return literal().map(text -> Braces.expand(this, text)).orElse(List.of());
  }

  /**
   * True if the word may become none, several or other words than it seems: it begins with an
   * unquoted expansion, with one of a list such as {@code "$@"}, or could not be read.
   */
  public boolean mayBeAnything() {
    return !parts.isEmpty()
        && (parts.get(0) instanceof WordPart.Expansion
            || parts.get(0) instanceof WordPart.Unknown
            || isList(parts.get(0)));
  }

  /** Quotes leave the elements of a list apart. */
  private static boolean isList(WordPart part) {
    return part instanceof Quoted quoted
        && !quoted.parts().isEmpty()
        && quoted.parts().get(0) instanceof WordPart.Variable variable
        && (variable.name().equals("@") || variable.source().toString().contains("[@]"));
  }

  /** The commands in {@code $(...)}, backticks and {@code <(...)} of this word, in order. */
  public Stream<Sequence> substitutions() {
    return Substitutions.in(parts);
  }

  /** The commands whose output, in {@code $(...)} or {@code <(...)}, the word begins with. */
  public Optional<Sequence> leadingSubstitution() {
    return Substitutions.leading(parts);
  }

  /** What is left of the word behind the first {@code length} units of its {@link #prefix()}. */
  public ShellWord dropping(int length) {
    return WordTail.of(this, length);
  }

  private Stream<String> unquoted() {
    return parts.stream().filter(Literal.class::isInstance).map(part -> ((Literal) part).text());
  }
}
