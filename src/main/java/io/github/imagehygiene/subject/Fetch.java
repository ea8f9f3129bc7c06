package io.github.imagehygiene.subject;

import io.github.imagehygiene.shell.Arguments;
import io.github.imagehygiene.shell.OptionSyntax;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.syntax.Redirection;
import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.text.FactTable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A call of curl or wget; the table of their options is {@code download-options.txt}.
 *
 * @param given its options and operands
 */
public record Fetch(ShellCommand command, Arguments given) {

  private static final OptionSyntax CURL = syntax("curl");
  private static final OptionSyntax WGET = syntax("wget");
  private static final Set<String> PLAIN_CURL = options("plain", "curl");
  private static final Set<String> PLAIN_WGET = options("plain", "wget");
  private static final Set<String> LOCATION = Set.of("-L", "--location", "--location-trusted");
  private static final Set<String> OUTPUTS = Set.of("-", "/dev/stdout", "/dev/fd/1");

  /** The command as a download, if it is one of these programs. */
  public static Optional<Fetch> of(ShellCommand command) {
    if (command.is("curl")) {
      return Optional.of(new Fetch(command, command.options(CURL)));
    }
    return command.is("wget")
        ? Optional.of(new Fetch(command, command.options(WGET)))
        : Optional.empty();
  }

  public boolean isCurl() {
    return command.is("curl");
  }

  /** What is asked for. */
  public List<ShellWord> urls() {
    return isCurl()
        ? Stream.concat(given.operands().stream(), given.valueWords("--url")).toList()
        : given.operands();
  }

  /** The words that name the file it writes to, standard output left out. */
  Stream<ShellWord> files() {
    return outputs().filter(word -> word.literal().filter(OUTPUTS::contains).isEmpty());
  }

  /** True if it names the files as their addresses end. */
  boolean namesFiles() {
    return isCurl()
        ? given.has("-O", "--remote-name", "--remote-name-all")
        : !given.has("-O", "--output-document");
  }

  /** The folder that its files go to, if it says so. */
  Optional<ShellWord> folder() {
    return isCurl()
        ? given.valueWords("--output-dir").findFirst()
        : given.valueWords("-P", "--directory-prefix").findFirst().filter(word -> namesFiles());
  }

  /** True if what it gets goes to standard output, and on from there through no redirection. */
  public boolean toOutput() {
    return !namesFiles()
        && files().findAny().isEmpty()
        && command.redirections().stream().noneMatch(Redirection::writesOutput);
  }

  /** The word by which it follows redirects to addresses that are not encrypted. */
  public Optional<ShellWord> followingAnywhere() {
    if (isCurl()) {
      boolean restricted = given.valueWords("--proto", "--proto-redir").anyMatch(Fetch::restricts);
      return given.options().stream()
          .filter(option -> LOCATION.contains(option.name()) && !restricted)
          .map(Arguments.Option::word)
          .findFirst();
    }
    boolean none =
        given
            .valueWords("--max-redirect")
            .anyMatch(w -> w.literal().filter(n -> !n.equals("0")).isEmpty());
    return command.words().stream().filter(word -> !none).findFirst();
  }

  /** Protocols as {@code --proto} takes them; unknown ones are taken to be the right ones. */
  private static boolean restricts(ShellWord protocols) {
    List<String> all = List.of(protocols.literal().orElse("-all").split(","));
    boolean only =
        all.get(0).startsWith("=") && all.stream().noneMatch(each -> each.matches("=?(http|all)"));
    return only || all.contains("-http") || all.contains("-all");
  }

  /** True if its options change neither what is asked for nor what is kept of the answer. */
  public boolean isPlain() {
    Set<String> plain = isCurl() ? PLAIN_CURL : PLAIN_WGET;
    return given.options().stream()
        .allMatch(option -> isBundle(option.name()) || plain.contains(option.name()));
  }

  /** A bundle stands among the options as a whole too, before each of its letters. */
  private static boolean isBundle(String name) {
    return name.length() > 2 && !name.startsWith("--");
  }

  private Stream<ShellWord> outputs() {
    return isCurl()
        ? given.valueWords("-o", "--output")
        : given.valueWords("-O", "--output-document");
  }

  private static OptionSyntax syntax(String program) {
    return OptionSyntax.withValues(options("valued", program).toArray(String[]::new));
  }

  private static Set<String> options(String kind, String program) {
    return FactTable.lines(Fetch.class, "download-options.txt").stream()
        .map(line -> line.split("\\s*\\|\\s*"))
        .filter(columns -> columns[0].equals(kind) && columns[1].equals(program))
        .flatMap(columns -> Arrays.stream(columns[2].split(" ")))
        .collect(Collectors.toUnmodifiableSet());
  }
}
