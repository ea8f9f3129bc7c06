package io.github.imagehygiene.subject;

import io.github.imagehygiene.shell.syntax.ShellWord;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * Whether all that a command fetches comes from another machine.
 *
 * @param unknown whether an address of unknown value counts as one of another machine
 */
record RemoteFetch(boolean unknown) implements BiPredicate<RunScript, Fetch> {

  /** An address of this machine, or none. */
  private static final Pattern NEAR =
      Pattern.compile("|file:.*|(\\w+://)?(localhost|127\\.|\\[::1\\]).*", Pattern.DOTALL);

  @Override
  public boolean test(RunScript run, Fetch fetch) {
    var variables = run.variables().at(fetch.command());
    return !fetch.urls().isEmpty()
        && fetch.urls().stream()
            .map(url -> url.value(variables).orElseGet(() -> known(url)))
            .noneMatch(NEAR.asMatchPredicate());
  }

  /** The beginning of an address, if that tells at least that it is one. */
  private String known(ShellWord url) {
    return Optional.of(url.prefix())
        .filter(text -> text.contains("://"))
        .orElse(unknown ? "://" : "");
  }
}
