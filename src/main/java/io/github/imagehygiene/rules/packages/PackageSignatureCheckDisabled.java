package io.github.imagehygiene.rules.packages;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.dockerfile.instruction.Run;
import io.github.imagehygiene.dockerfile.scripts.PlacedCommand;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.WeakenedCheck;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A package manager is told to install what nobody has signed. */
record PackageSignatureCheckDisabled(boolean allowLocal) implements DockerfileRule {

  private static final Setting<Boolean> LOCAL =
      Setting.of(
          "allowLocal",
          SettingType.flag(),
          false,
          "let pass commands that install package files, as of one's own build");

  static final RuleInfo INFO =
      RuleInfo.rule("package-signature-check-disabled")
          .levels(WARNING, ERROR, ERROR)
          .peers(
              "CKV2_DOCKER_7", "CKV2_DOCKER_8", "CKV2_DOCKER_9", "CKV2_DOCKER_10", "CKV2_DOCKER_11")
          .settings(LOCAL);

  private static final Pattern PACKAGE_FILE = Pattern.compile("(?!.*://).*\\.(apk|deb|rpm)");

  PackageSignatureCheckDisabled(Settings settings) {
    this(settings.get(LOCAL));
  }

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject
        .scripts()
        .commands(Run.class)
        .filter(placed -> !allowLocal || !installsFiles(placed.command()))
        .flatMap(
            placed ->
                WeakenedCheck.in(placed.command(), WeakenedCheck.Kind.SIGNATURE)
                    .map(word -> finding(subject, placed, word)));
  }

  private static boolean installsFiles(ShellCommand command) {
    return command.args().stream().anyMatch(word -> PACKAGE_FILE.matcher(word).matches());
  }

  private static Finding finding(
      DockerfileSubject subject, PlacedCommand<Run> placed, ShellWord word) {
    return Finding.of(
            INFO.id(),
            placed.command().name().orElse("") + " " + word.text(),
            "with %s packages are installed that nobody has signed".formatted(word.text()),
            Evidence.at(subject.source(), placed.at().stage(), word.span()))
        .instead("the command without it; the key of the repository belongs to the keyring");
  }
}
