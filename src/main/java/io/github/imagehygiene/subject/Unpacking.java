package io.github.imagehygiene.subject;

import io.github.imagehygiene.shell.Arguments;
import io.github.imagehygiene.shell.OptionSyntax;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.ShellScript;
import io.github.imagehygiene.shell.syntax.Redirection;
import io.github.imagehygiene.shell.syntax.ShellWord;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which files a command unpacks or uncompresses: the manual pages of GNU tar 1.35, gzip 1.13, bzip2
 * 1.0.8, xz 5.6, zstd 1.5, Info-ZIP 6.0, cpio 2.15.
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

  private static final OptionSyntax UNZIP = OptionSyntax.withValues("-d", "-P", "-x");

  private static final OptionSyntax CPIO =
      OptionSyntax.withValues("-F", "-C", "-E", "-H", "-I", "-M", "-R", "-D");

  private Unpacking() {}

  /**
   * The words that may name the archive, of many files, that a command unpacks, by whatever
   * program; none if it unpacks none.
   */
  static Stream<ShellWord> archive(ShellScript script, ShellCommand command) {
    if (isTar(command)) {
      return Stream.concat(script.upstream(command).stream(), Stream.of(command))
          .flatMap(each -> words(each.options(TAR), each));
    }
    boolean other =
        command.is("unzip") && !command.options(UNZIP).has("-l", "-t", "-Z", "-v")
            || command.is("7z", "7za", "7zr")
                && command.args().stream().limit(1).allMatch(Set.of("x", "e")::contains)
            || command.is("jar") && extracts(command)
            || isCpio(command);
    return other ? words(command.options(UNZIP), command) : Stream.empty();
  }

  /** True if a command unpacks an archive that it reads from standard input. */
  static boolean readsInput(ShellCommand command) {
    if (isCpio(command)) {
      return !command.options(CPIO).has("-F", "--file");
    }
    Arguments given = command.options(TAR);
    Optional<ShellWord> file = given.valueWords("-f", "--file").findFirst();
    boolean old =
        given.subcommand().filter(word -> word.matches("[A-Za-z]*f[A-Za-z]*")).isPresent();
    return isTar(command)
        && file.or(() -> given.afterSubcommand().stream().filter(word -> old).findFirst())
            .map(word -> word.is("-") || word.is("/dev/stdin"))
            .orElse(true);
  }

  private static boolean isCpio(ShellCommand command) {
    return command.is("cpio", "bsdcpio") && command.options(CPIO).has("-i", "--extract");
  }

  private static boolean isTar(ShellCommand command) {
    return command.is("tar", "bsdtar", "gtar") && extracts(command);
  }

  /** The words that may name what a command unpacks; none if it unpacks nothing. */
  public static Stream<String> words(ShellScript script, ShellCommand command) {
    if (!unpacks(command)) {
      return Stream.empty();
    }
    var feeders = script.upstream(command).stream();
    return Stream.concat(feeders, Stream.of(command))
        .flatMap(each -> words(each.options(TAR), each))
        .flatMap(word -> word.literal().stream());
  }

  private static boolean unpacks(ShellCommand command) {
    String name = command.name().orElse("");
    return UNPACKERS.contains(name)
        || READERS.contains(name)
        || COMPRESSORS.contains(name) && command.hasFlag("-d", "--decompress", "--uncompress")
        || isTar(command);
  }

  /** Tar's oldest form has its letters without a dash, in the first argument. */
  private static boolean extracts(ShellCommand command) {
    return command.options(TAR).has("-x", "--extract", "--get")
        || command.arguments().stream()
            .limit(1)
            .flatMap(word -> word.literal().stream())
            .anyMatch(word -> word.matches("[A-Za-z]*x[A-Za-z]*"));
  }

  private static Stream<ShellWord> words(Arguments given, ShellCommand command) {
    List<ShellWord> input =
        command.redirections().stream()
            .filter(Redirection::feedsInput)
            .map(Redirection::target)
            .toList();
    var values = given.options().stream().flatMap(option -> option.value().stream());
    return Stream.of(values, given.operands().stream(), input.stream()).flatMap(words -> words);
  }
}
