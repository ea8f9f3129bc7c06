package io.github.imagehygiene.rules.runtime;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.instruction.Cmd;
import io.github.imagehygiene.dockerfile.instruction.Entrypoint;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.syntax.CommandForm;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.image.ImageConfig;
import io.github.imagehygiene.rule.ImageRule;
import io.github.imagehygiene.rule.Need;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.ImageSubject;
import io.github.imagehygiene.text.SplicedText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The image starts a shell that runs its program, and keeps signals to itself. */
record ImageStartCommandShellForm() implements ImageRule {

  static final RuleInfo INFO =
      RuleInfo.rule("image-start-command-shell-form")
          .levels(WARNING, ERROR, OFF)
          .peers("DL3025", "JSONArgsRecommended", "S7019")
          .needs(Need.CONFIG);

  private static final Set<String> SHELLS =
      Set.of("sh", "/bin/sh", "ash", "/bin/ash", "bash", "/bin/bash", "/usr/bin/bash");

  @Override
  public Stream<Finding> check(ImageSubject subject) {
    var config = subject.image().config();
    return Stream.concat(
        finding(config, "ENTRYPOINT", "Config.Entrypoint", config.entrypoint())
            .map(finding -> finding.and(entrypoint(subject))),
        finding(config, "CMD", "Config.Cmd", config.cmd())
            .map(finding -> finding.and(cmd(subject))));
  }

  private static Stream<Finding> finding(
      ImageConfig config, String name, String field, List<String> words) {
    return keepsShell(words) && !isDeliberate(config, words)
        ? Stream.of(
            Finding.of(
                    INFO.id(),
                    name,
                    "the image's %s is %s -c, so the shell %s process 1 and does not pass SIGTERM on"
                        .formatted(name, words.get(0), isSure(words) ? "is" : "may be"),
                    new Evidence.InConfig(field, String.join(" ", words)))
                .instead("%s as a JSON array, or exec before the program".formatted(name)))
        : Stream.empty();
  }

  private static List<Evidence> entrypoint(ImageSubject subject) {
    return place(subject, subject.entrypoint(), Entrypoint::command);
  }

  private static List<Evidence> cmd(ImageSubject subject) {
    return place(subject, subject.cmd(), Cmd::command);
  }

  private static <I extends Instruction> List<Evidence> place(
      ImageSubject subject, Optional<Placed<I>> set, Function<I, CommandForm> form) {
    return set.stream()
        .<Evidence>map(
            at ->
                Evidence.at(
                    subject.dockerfile().orElseThrow().source(),
                    at.stage(),
                    form.apply(at.instruction()).span()))
        .toList();
  }

  private static boolean keepsShell(List<String> words) {
    return words.size() == 3
        && SHELLS.contains(words.get(0))
        && words.get(1).equals("-c")
        && !ShellLine.of(SplicedText.of(words.get(2))).endsInExec();
  }

  private static boolean isSure(List<String> words) {
    return !ShellLine.of(SplicedText.of(words.get(2))).script().mayEndInExec();
  }

  /**
   * Who sets a shell means to use it. Podman does not tell whether an image sets one: another than
   * the default one, by its path, may come of that.
   */
  private static boolean isDeliberate(ImageConfig config, List<String> words) {
    return config
        .shell()
        .map(shell -> words.subList(0, 2).equals(shell))
        .orElseGet(() -> words.get(0).startsWith("/") && !words.get(0).equals("/bin/sh"));
  }
}
