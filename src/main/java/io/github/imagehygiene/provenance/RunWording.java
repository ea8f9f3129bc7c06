package io.github.imagehygiene.provenance;

import io.github.imagehygiene.dockerfile.instruction.Run;
import io.github.imagehygiene.dockerfile.instruction.Shell;
import io.github.imagehygiene.dockerfile.scripts.ReadDockerfile;
import io.github.imagehygiene.dockerfile.syntax.ExecForm;
import io.github.imagehygiene.dockerfile.syntax.Heredoc;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Compares a RUN with an entry of a history. All builders write its script as it stands, behind the
 * shell and the build arguments. Buildah writes its options too, and behind it the digest of each
 * mount from the build context.
 *
 * @param shells what SHELL sets in the Dockerfile, squeezed
 */
record RunWording(ReadDockerfile dockerfile, List<String> shells) {

  /** Options by which a shell is given a script: {@code -c}, {@code -euxc}, {@code /S /C}. */
  private static final Pattern SHELL_END =
      Pattern.compile("(?:-[A-Za-z]*c|/[cC]|-[cC]ommand)$", Pattern.DOTALL);

  private static final int LONGEST_OPTION = 40;

  private static final Pattern DIGEST = Pattern.compile(":sha256:[0-9a-f]{64}");
  private static final int DIGEST_LENGTH = ":sha256:".length() + 64;

  static RunWording of(ReadDockerfile dockerfile) {
    var shells =
        dockerfile
            .dockerfile()
            .instructions(Shell.class)
            .map(at -> Squeezed.of(Wording.raw(at.instruction().words())).parts().get(0))
            .toList();
    return new RunWording(dockerfile, shells);
  }

  boolean fits(Run run, HistoryLine line) {
    return Stream.iterate(line.squeezed(), RunWording::withoutDigest)
        .limit(1 + run.mounts().size())
        .anyMatch(said -> fits(run, said));
  }

  private static String withoutDigest(String said) {
    int end = Math.max(0, said.length() - DIGEST_LENGTH);
    return DIGEST.matcher(said.substring(end)).matches() ? said.substring(0, end) : said;
  }

  private boolean fits(Run run, String said) {
    boolean exec = run.command() instanceof ExecForm;
    String options = Squeezed.text(options(run));
    return scripts(run).stream()
        .map(Squeezed::text)
        .filter(said::endsWith)
        .map(script -> withoutEnd(withoutEnd(said, script), options))
        .anyMatch(before -> before.isEmpty() || isShell(before) || exec && before.startsWith("|"));
  }

  private static String options(Run run) {
    return String.join(" ", run.flags().stream().map(flag -> flag.written().toString()).toList());
  }

  private static String withoutEnd(String text, String end) {
    return text.endsWith(end) ? text.substring(0, text.length() - end.length()) : text;
  }

  private boolean isShell(String before) {
    String end = before.substring(Math.max(0, before.length() - LONGEST_OPTION));
    return SHELL_END.matcher(end).find() || shells.stream().anyMatch(before::endsWith);
  }

  /**
   * How its script may be written: BuildKit gives a heredoc with a {@code #!} to a file that bears
   * its name, and another that is all of the command is the script. Buildah leaves out what ends a
   * heredoc, and takes over a JSON array as it stands.
   */
  private List<String> scripts(Run run) {
    var texts = new ArrayList<String>();
    dockerfile.scripts().text(run).ifPresent(text -> texts.add(text.toString()));
    texts.add(Wording.script(run.command()));
    if (run.command() instanceof ExecForm exec) {
      texts.add(dockerfile.source().slice(exec.span()));
    }
    if (!run.heredocs().isEmpty()) {
      var whole = new StringBuilder(Wording.script(run.command()));
      var endless = new StringBuilder(whole);
      for (Heredoc heredoc : run.heredocs()) {
        whole.append(heredoc.content()).append(heredoc.delimiter());
        endless.append(heredoc.content());
        texts.add("/dev/pipes/" + heredoc.delimiter());
      }
      texts.add(whole.toString());
      texts.add(endless.toString());
    }
    return texts;
  }
}
