package io.github.imagehygiene.rules.secrets;

import io.github.imagehygiene.secrets.AddressPasswords;
import io.github.imagehygiene.secrets.CommandCredentials;
import io.github.imagehygiene.secrets.CommandCredentials.Credential;
import io.github.imagehygiene.secrets.NamedSecrets;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.ShellScript;
import io.github.imagehygiene.shell.syntax.Assignment;
import io.github.imagehygiene.shell.syntax.Redirection;
import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.subject.SecretNames;
import io.github.imagehygiene.subject.SecretNames.Likeness;
import io.github.imagehygiene.subject.SecretValue;
import io.github.imagehygiene.text.Span;
import io.github.imagehygiene.text.SplicedText;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The credentials that one command of a script is literally given. */
record CommandReading(ShellScript script, ShellCommand command) {

  private static final SecretNames NAMES = new SecretNames(Set.of());

  /** Downloads ask for one that says yes to a licence. */
  private static final Pattern COOKIE = Pattern.compile("(?i)^(?:set-)?cookie:");

  /** A name such as {@code key} may mean anything. */
  private static final NamedSecrets STRONG =
      (name, value) -> NAMES.likeness(name) == Likeness.STRONG;

  /**
   * A credential.
   *
   * @param key what is the same in another build of the file
   * @param where such as " in a URL"; empty for one of the program's own arguments
   */
  record Given(String key, String program, String where, Span span) {}

  Stream<Given> credentials() {
    return Stream.of(arguments(), written(), variables(), addresses()).flatMap(given -> given);
  }

  private Stream<Given> arguments() {
    return certain(CommandCredentials.of(texts(command.words()), STRONG).stream());
  }

  /** What {@code echo} writes through a pipe into it, and here-strings. */
  private Stream<Given> written() {
    Stream<List<ShellWord>> piped =
        script.upstream(command).stream()
            .filter(writer -> writer.is("echo", "printf"))
            .map(ShellCommand::arguments);
    Stream<List<ShellWord>> hereStrings =
        command.redirections().stream()
            .filter(redirection -> redirection.operator().equals("<<<"))
            .map(Redirection::target)
            .map(List::of);
    return certain(
        Stream.concat(piped, hereStrings)
            .flatMap(
                output ->
                    CommandCredentials.written(texts(output), texts(command.words()), STRONG)
                        .stream()));
  }

  private Stream<Given> certain(Stream<Credential> credentials) {
    return credentials
        .filter(given -> isCertain(given.value(), given.span()))
        .filter(given -> !given.before().endsWith(given.value() + ":"))
        .filter(given -> !COOKIE.matcher(given.before()).find())
        .map(given -> new Given(program(), program(), "", given.span()));
  }

  /** {@code PGPASSWORD=S psql}, {@code export TOKEN=S}. */
  private Stream<Given> variables() {
    Stream<Assignment> exported =
        command.is("export", "declare", "readonly", "local")
            ? command.arguments().stream().flatMap(word -> Assignment.of(word).stream())
            : Stream.empty();
    return Stream.concat(command.assignments().stream(), exported)
        .filter(this::isSecret)
        .map(set -> new Given(set.name(), set.name(), "", set.value().span()));
  }

  /** Unless the program takes a password from it, its value has to look like one, too. */
  private boolean isSecret(Assignment set) {
    String value = set.value().withoutQuotes().toString();
    boolean named =
        CommandCredentials.isVariable(program(), set.name())
            || NAMES.likeness(set.name()) == Likeness.STRONG
                && SecretValue.isLikely(value, Likeness.WEAK);
    return named && isCertain(value, set.value().span());
  }

  private Stream<Given> addresses() {
    Stream<ShellWord> values = command.assignments().stream().map(Assignment::value);
    return Stream.concat(command.words().stream(), values)
        .map(ShellWord::withoutQuotes)
        .flatMap(text -> AddressPasswords.in(text).stream().map(found -> given(text, found)))
        .filter(found -> isCertain(found.value(), found.span()))
        .map(found -> new Given(program(), program(), found.before(), found.span()));
  }

  private static Credential given(SplicedText text, AddressPasswords.Found found) {
    return new Credential(
        found.password(),
        " in " + found.what(),
        text.span(found.span().start(), found.span().end()));
  }

  /** A dollar is part of a password only where the shell leaves it alone. */
  private boolean isCertain(String value, Span span) {
    boolean expanded = value.indexOf('$') >= 0 || value.indexOf('`') >= 0;
    return SecretValue.isCertain(value) && !value.startsWith("-") && (!expanded || isLiteral(span));
  }

  private boolean isLiteral(Span span) {
    return command.words().stream()
        .filter(word -> word.literal().isPresent())
        .anyMatch(word -> word.span().covers(span));
  }

  private String program() {
    return command.name().orElse("the shell");
  }

  private static List<SplicedText> texts(List<ShellWord> words) {
    return words.stream().map(ShellWord::withoutQuotes).toList();
  }
}
