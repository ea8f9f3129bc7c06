package io.github.imagehygiene.dockerfile.refusals;

import io.github.imagehygiene.dockerfile.instruction.Add;
import io.github.imagehygiene.dockerfile.syntax.Flag;
import io.github.imagehygiene.dockerfile.syntax.ParseProblem;
import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.dockerfile.variables.Scopes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What BuildKit refuses of ADD's sources and of the options about them. Source: {@code
 * convert_copy.go} and {@code dfgitutil/git_ref.go} of moby/buildkit 0.32.
 */
record AddRefusals(Scopes scopes) {

  /** A digest, or the beginning of a commit. */
  private static final Pattern DIGEST =
      Pattern.compile("sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128}");

  Stream<ParseProblem> of(Add add) {
    var found = new ArrayList<ParseProblem>();
    checksum(add, found);
    for (Word source : add.sources()) {
      scopes
          .value(source, add)
          .known()
          .filter(url -> SourceKind.of(url) == SourceKind.GIT)
          .flatMap(url -> GitQuery.of(url).refusal(keepsGitDir(add)))
          .ifPresent(why -> found.add(new ParseProblem(source.span(), why)));
    }
    LinkedOwner.refusal(add, scopes).ifPresent(found::add);
    return found.stream();
  }

  private void checksum(Add add, List<ParseProblem> found) {
    var option = add.flag("checksum").flatMap(Flag::value);
    var value = option.flatMap(word -> scopes.value(word, add).known());
    if (value.isEmpty() || value.get().isEmpty()) {
      return;
    }
    List<Optional<String>> sources =
        add.sources().stream().map(source -> scopes.value(source, add).known()).toList();
    if (sources.size() + add.heredocs().size() != 1) {
      found.add(new ParseProblem(option.get().span(), "--checksum takes exactly one source"));
    } else if (!sources.isEmpty() && sources.get(0).isPresent()) {
      SourceKind kind = SourceKind.of(sources.get(0).get());
      if (kind != SourceKind.URL && kind != SourceKind.GIT) {
        found.add(
            new ParseProblem(
                option.get().span(),
                "--checksum takes an HTTP(S) or Git source, not a local file"));
      } else if (kind == SourceKind.URL && !DIGEST.matcher(value.get()).matches()) {
        found.add(
            new ParseProblem(
                option.get().span(), "invalid checksum: write sha256:<64 hexadecimal digits>"));
      }
    }
  }

  private static Optional<Boolean> keepsGitDir(Add add) {
    return add.flag("keep-git-dir")
        .map(flag -> flag.value().map(word -> word.toString().equals("true")).orElse(true));
  }
}
