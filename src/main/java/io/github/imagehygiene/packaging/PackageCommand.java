package io.github.imagehygiene.packaging;

import io.github.imagehygiene.shell.Arguments;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A command of a package tool.
 *
 * @param words its name and arguments, variables of known value replaced; those behind {@code
 *     python -m} for pip
 * @param arguments its options and operands
 * @param verb the words of its subcommand; none if it has none, as a bare {@code yarn}
 * @param command the command that it is
 */
public record PackageCommand(
    PackageTool tool,
    Action action,
    List<ShellWord> words,
    Arguments arguments,
    List<ShellWord> verb,
    ShellCommand command) {

  private static final int LONGEST_VERB = 2;

  private static final String A_VERSION = "1.0";

  /** Words of one command at most; a Dockerfile must not grow without end by its variables. */
  private static final int MOST_WORDS = 10_000;

  public PackageCommand {
    words = List.copyOf(words);
    verb = List.copyOf(verb);
  }

  /** The command as one of a package tool, if it is one, with its variables as written. */
  public static Optional<PackageCommand> of(ShellCommand command) {
    return of(command, name -> Optional.empty());
  }

  /**
   * The command as one of a package tool, if it is one.
   *
   * @param variables the value of a variable, where it is known
   */
  public static Optional<PackageCommand> of(
      ShellCommand command, Function<String, Optional<String>> variables) {
    List<ShellWord> words = withoutPython(command, expanded(command.words(), variables));
    return words.stream()
        .findFirst()
        .flatMap(ShellWord::literal)
        .map(name -> name.substring(name.lastIndexOf('/') + 1))
        .flatMap(PackageTools::called)
        .map(tool -> read(tool, words, command));
  }

  /** The words as the shell hands them over; as written if they would be too many. */
  private static List<ShellWord> expanded(
      List<ShellWord> words, Function<String, Optional<String>> variables) {
    if (variables.apply("IFS").isPresent()) {
      return words;
    }
    List<ShellWord> expanded =
        words.stream()
            .flatMap(word -> word.fields(variables).stream())
            .limit(MOST_WORDS + 1L)
            .toList();
    return expanded.size() > MOST_WORDS ? words : expanded;
  }

  /** What stands behind {@code python3 -m}, or all words of any other program. */
  private static List<ShellWord> withoutPython(ShellCommand command, List<ShellWord> words) {
    boolean python = command.name().filter(n -> n.matches("(python|pypy)[0-9.]*")).isPresent();
    for (int i = 1; python && i + 1 < words.size(); i++) {
      if (words.get(i).is("-m")) {
        return words.subList(i + 1, words.size());
      }
    }
    return words;
  }

  private static PackageCommand read(
      PackageTool tool, List<ShellWord> words, ShellCommand command) {
    List<ShellWord> own = upTo(tool.ends(), words.subList(1, words.size()));
    var arguments = Arguments.read(own, tool.options());
    List<ShellWord> operands =
        arguments.operands().stream().dropWhile(ShellWord::mayBeAnything).toList();
    for (int length = Math.min(LONGEST_VERB, operands.size()); length >= 0; length--) {
      List<ShellWord> verb = operands.subList(0, length);
      Action action = tool.actions().get(text(verb));
      if (action != null && (length > 0 || operands.isEmpty())) {
        return new PackageCommand(tool, action, words, arguments, verb, command);
      }
    }
    List<ShellWord> verb = operands.stream().limit(1).toList();
    return new PackageCommand(tool, Action.OTHER, words, arguments, verb, command);
  }

  private static List<ShellWord> upTo(Set<String> ends, List<ShellWord> words) {
    return words.stream()
        .takeWhile(word -> word.literal().filter(ends::contains).isEmpty())
        .toList();
  }

  private static String text(List<ShellWord> verb) {
    return verb.stream().map(w -> w.literal().orElse("$")).collect(Collectors.joining(" "));
  }

  /**
   * True if it is of one of these tools, by the names of the table's entries; of any if none is
   * given.
   */
  public boolean isOf(String... tools) {
    return tools.length == 0 || List.of(tools).contains(tool.name());
  }

  public boolean does(Action... actions) {
    return List.of(actions).contains(action) && !arguments.has(array(tool.noAction()));
  }

  /** Its subcommand: {@code install}; empty if it has none. */
  public String subcommand() {
    return text(verb);
  }

  /** Name and subcommand, as a user would call it: {@code apt-get install}. */
  public String title() {
    return (program() + " " + subcommand()).strip();
  }

  /** Its name without a path: {@code apt-get}. */
  public String program() {
    String name = words.get(0).literal().orElse("");
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** From its name to its subcommand. */
  public Span span() {
    Span name = words.get(0).span();
    return verb.isEmpty() ? name : name.to(verb.get(verb.size() - 1).span());
  }

  /** The operands behind its subcommand: names of packages, if it takes any. */
  public List<ShellWord> packages() {
    List<ShellWord> operands = arguments.operands();
    int first = verb.isEmpty() ? operands.size() : operands.indexOf(verb.get(verb.size() - 1)) + 1;
    List<ShellWord> names = operands.subList(first, operands.size());
    return tool.single().contains(subcommand()) ? names.stream().limit(1).toList() : names;
  }

  /** The names of packages behind the last option; none if one of all names is not written out. */
  public List<ShellWord> listed() {
    List<ShellWord> names = packages();
    if (arguments.has(array(tool.elsewhere()))
        || !new HashSet<>(command.words()).containsAll(names)
        || names.stream().anyMatch(name -> name.literal().isEmpty() || name.hasBraces())) {
      return List.of();
    }
    int start =
        arguments.options().stream()
            .map(option -> option.value().orElse(option.word()).span().end())
            .reduce(0, Math::max);
    return names.stream().filter(name -> name.span().start() >= start).toList();
  }

  /** The names of packages that are written without a version. */
  public List<ShellWord> unpinned() {
    if (tool.versions().isEmpty()
        || arguments.has(array(tool.elsewhere()))
        || tool.groups().contains(subcommand())) {
      return List.of();
    }
    return packages().stream()
        .filter(w -> w.literal().filter(tool.versions().get()::leavesOpen).isPresent())
        .toList();
  }

  /**
   * The names of packages that may be without a version, as their value is unknown.
   *
   * @param variables the value of a variable, where it is known
   */
  public List<ShellWord> maybeUnpinned(Function<String, Optional<String>> variables) {
    if (tool.versions().isEmpty()
        || arguments.has(array(tool.elsewhere()))
        || tool.groups().contains(subcommand())) {
      return List.of();
    }
    return packages().stream()
        .filter(word -> word.value(variables).isEmpty())
        .filter(word -> tool.versions().get().leavesOpen(filled(word, variables)))
        .toList();
  }

  /** A word as if what is unknown were a number, which a version is and a name is not. */
  private static String filled(ShellWord word, Function<String, Optional<String>> variables) {
    return word.value(name -> variables.apply(name).or(() -> Optional.of(A_VERSION)))
        .orElseGet(() -> word.prefix() + A_VERSION);
  }

  /**
   * True if it runs code of packages other than one's own files.
   *
   * @param environment the value of a variable, where it is known
   */
  public boolean runsScripts(Function<String, Optional<String>> environment) {
    return mayRunScripts(environment) && packages().stream().noneMatch(PackageCommand::mayBeFile);
  }

  /** The same whatever its operands are. */
  public boolean mayRunScripts(Function<String, Optional<String>> environment) {
    return tool.scripts().runs().contains(subcommand())
        && !arguments.has(array(tool.noAction()))
        && !tool.scripts().isKept(arguments, environment);
  }

  private static boolean mayBeFile(ShellWord word) {
    return word.prefix().isEmpty()
        || word.prefix().matches("[./~].*|file:.*")
        || word.literal().filter(text -> text.endsWith(".whl") || text.endsWith("*")).isPresent();
  }

  /** True if it asks before it goes on, unless an option or a setting answers. */
  public boolean asks() {
    return tool.asks().contains(subcommand()) && !arguments.has(array(tool.noAction()));
  }

  /** True if it leaves something in the tool's cache. */
  public boolean fillsCache() {
    return tool.cache().fills().contains(subcommand())
        && tool.cache().uncached().stream().noneMatch(this::isGiven)
        && !arguments.has(array(tool.noAction()));
  }

  /** Whether an option is given, or with a value, with that value. */
  private boolean isGiven(String option) {
    String[] parts = option.split("=", 2);
    return parts.length == 1
        ? arguments.has(option)
        : arguments.values(parts[0]).contains(parts[1]);
  }

  /** True if it empties the tool's cache. */
  public boolean emptiesCache() {
    return tool.cache().empties().contains(subcommand());
  }

  private static String[] array(Set<String> names) {
    return names.toArray(String[]::new);
  }
}
