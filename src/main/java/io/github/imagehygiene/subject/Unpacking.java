package io.github.imagehygiene.subject;

import io.github.imagehygiene.shell.Arguments;
import io.github.imagehygiene.shell.OptionSyntax;
import io.github.imagehygiene.shell.Redirection;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.ShellScript;
import io.github.imagehygiene.shell.ShellWord;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which files a command unpacks or uncompresses: the manual pages of GNU tar 1.35, gzip 1.13, bzip2
 * 1.0.8, xz 5.6, zstd 1.5.
 */
public final class Unpacking {

  private static final OptionSyntax TAR =
      OptionSyntax.withValues("-f -C -b -g -H -I -K -L -N -T -V -X".split(" "));

  private static final Set<String> UNPACKERS =
      Set.of("gunzip", "bunzip2", "unxz", "unlzma", "unzstd", "uncompress", "lunzip");

  private static final Set<String> READERS =
      Set.of("zcat", "gzcat", "bzcat", "xzcat", "lzcat", "zstdcat");

  private static final Set<String> COMPRESSORS =
      Set.of("gzip", "bzip2", "xz", "lzma", "zstd", "lzip", "pigz", "pbzip2");

  private Unpacking() {}

  /** The words that may name what a command unpacks; none if it unpacks nothing. */
  public static Stream<String> words(ShellScript script, ShellCommand command) {
    if (!unpacks(command)) {
      return Stream.empty();
    }
    var feeders = script.upstream(command).stream();
    return Stream.concat(feeders, Stream.of(command)).flatMap(Unpacking::words);
  }

  private static boolean unpacks(ShellCommand command) {
    String name = command.name().orElse("");
    return UNPACKERS.contains(name)
        || READERS.contains(name)
        || COMPRESSORS.contains(name) && command.hasFlag("-d", "--decompress", "--uncompress")
        || (name.equals("tar") || name.equals("bsdtar")) && extracts(command);
  }

  /** Tar's oldest form has its letters without a dash, in the first argument. */
  private static boolean extracts(ShellCommand tar) {
    return tar.options(TAR).has("-x", "--extract", "--get")
        || tar.arguments().stream()
            .limit(1)
            .flatMap(word -> word.literal().stream())
            .anyMatch(word -> word.matches("[A-Za-z]*x[A-Za-z]*"));
  }

  private static Stream<String> words(ShellCommand command) {
    Arguments given = command.options(TAR);
    List<ShellWord> input =
        command.redirections().stream()
            .filter(Redirection::feedsInput)
            .map(Redirection::target)
            .toList();
    var values = given.options().stream().flatMap(option -> option.value().stream());
    return Stream.of(values, given.operands().stream(), input.stream())
        .flatMap(words -> words)
        .flatMap(word -> word.literal().stream());
  }
}
