package io.github.imagehygiene.rules.packages;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.packaging.Action;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.PackageUse;
import io.github.imagehygiene.subject.UnknownValue;
import io.github.imagehygiene.text.Glob;
import java.util.List;
import java.util.stream.Stream;

/** What the rules about unpinned versions have in common: all but the package manager. */
final class OpenVersions {

  static final Setting<List<String>> ALLOWED =
      Setting.of(
          "allow",
          SettingType.listOf(SettingType.text()),
          List.of(),
          "packages that need no version, as globs on the name");

  private OpenVersions() {}

  /**
   * A finding for each package that is installed by name alone.
   *
   * @param pinned how the manager writes a version behind a name
   */
  static Stream<Finding> in(
      DockerfileSubject subject,
      RuleInfo info,
      List<String> allowed,
      String pinned,
      String... tools) {
    return subject
        .packageCommands(tools)
        .filter(use -> use.command().does(Action.INSTALL))
        .flatMap(
            use ->
                use.command().unpinned().stream()
                    .filter(word -> !isAllowed(word, allowed))
                    .map(word -> finding(subject, info, use, word, pinned)));
  }

  /** The packages whose value is unknown, so that they may be installed by name alone. */
  static Stream<Unevaluated> unknown(DockerfileSubject subject, String... tools) {
    return subject
        .packageCommands(tools)
        .filter(use -> use.command().does(Action.INSTALL))
        .flatMap(
            use ->
                use
                    .command()
                    .maybeUnpinned(use.run().variables().at(use.command().command()))
                    .stream()
                    .flatMap(word -> UnknownValue.of(subject, use, word)));
  }

  private static boolean isAllowed(ShellWord word, List<String> allowed) {
    String name = word.literal().orElse("");
    return allowed.stream().anyMatch(glob -> Glob.text(glob).matches(name));
  }

  private static Finding finding(
      DockerfileSubject subject, RuleInfo info, PackageUse use, ShellWord word, String pinned) {
    String name = word.literal().orElse(word.text());
    return Finding.of(
            info.id(),
            name,
            "\"%s\" is installed without a version, so each build may get another one"
                .formatted(name),
            Evidence.at(subject.source(), use.run().stage(), word.span()))
        .instead(
            use.command()
                .tool()
                .versions()
                .flatMap(syntax -> syntax.withTag(name))
                .orElseGet(() -> bare(name) + pinned));
  }

  /** The name without a moving tag such as {@code @latest}. */
  private static String bare(String name) {
    int at = name.indexOf('@', 1);
    return at > 0 && !name.contains("://") ? name.substring(0, at) : name;
  }
}
