package io.github.imagehygiene.subject;

import io.github.imagehygiene.shell.OptionSyntax;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.syntax.Place.Role;
import io.github.imagehygiene.shell.syntax.Redirection;
import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.text.FactTable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A command that computes hashes; the table is {@code hash-programs.txt}.
 *
 * @param weak the word that says so if collisions of the hash can be made; empty: they cannot
 */
public record Hashing(ShellCommand command, Optional<ShellWord> weak) {

  /**
   * A line of the table.
   *
   * @param call the name, perhaps with a subcommand
   */
  private record Program(boolean weak, List<String> call, Set<String> by) {

    static Program parse(String line) {
      String[] columns = line.split("\\s*\\|\\s*");
      return new Program(
          columns[0].equals("weak"), List.of(columns[1].split(" ")), Set.of(columns[2].split(" ")));
    }

    Optional<Hashing> read(ShellCommand command) {
      List<ShellWord> words = command.arguments();
      boolean hasSubcommand = call.size() > 1;
      if (!command.is(call.get(0))
          || hasSubcommand && (words.isEmpty() || !words.get(0).is(call.get(1)))) {
        return Optional.empty();
      }
      return (by.contains("*") ? command.words() : words)
          .stream()
              .limit(hasSubcommand ? Long.MAX_VALUE : 1)
              .filter(word -> by.contains("*") || word.literal().filter(by::contains).isPresent())
              .findFirst()
              .map(word -> new Hashing(command, Optional.of(word).filter(w -> weak)));
    }
  }

  private static final List<Program> TABLE =
      FactTable.lines(Hashing.class, "hash-programs.txt").stream().map(Program::parse).toList();

  private static final OptionSyntax SHASUM = OptionSyntax.withValues("-a", "--algorithm");

  /** The command as one that computes hashes, if it is. */
  public static Optional<Hashing> of(ShellCommand command) {
    if (command.is("shasum")) {
      return Optional.of(shasum(command));
    }
    return TABLE.stream().flatMap(program -> program.read(command).stream()).findFirst();
  }

  private static Hashing shasum(ShellCommand command) {
    Optional<ShellWord> algorithm =
        command.options(SHASUM).valueWords("-a", "--algorithm").findFirst();
    return new Hashing(
        command,
        algorithm.isPresent()
            ? algorithm.filter(word -> word.is("1"))
            : command.words().stream().findFirst());
  }

  /** True if it compares, or hands the hash to what may. */
  boolean compares() {
    return command.hasFlag("-c", "--check", "-verify", "-signature")
        || command.feedsPipe()
        || command.place().isIn(Role.SUBSTITUTION)
        || command.redirections().stream().anyMatch(Redirection::writesOutput);
  }
}
