package io.github.imagehygiene.rules.packages;

import static io.github.imagehygiene.finding.Level.OFF;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.packaging.PackageScripts;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.EarlierWriting;
import io.github.imagehygiene.subject.PackageUse;
import io.github.imagehygiene.subject.UnknownValue;
import java.util.List;
import java.util.stream.Stream;

/** A package manager runs code of the packages while it installs them. */
record InstallScriptsAllowed(List<String> tools) implements DockerfileRule {

  private static final Setting<List<String>> TOOLS =
      Setting.of(
          "tools",
          SettingType.listOf(SettingType.text()),
          List.of("npm", "yarn", "pip", "uv"),
          "the package managers that count: these, and pnpm");

  static final RuleInfo INFO =
      RuleInfo.rule("install-scripts-allowed")
          .levels(OFF, Level.INFO, OFF)
          .peers("S6505", "S8541")
          .settings(TOOLS);

  InstallScriptsAllowed(Settings settings) {
    this(settings.get(TOOLS));
  }

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return tools.stream().flatMap(tool -> findings(subject, tool));
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return subject
        .packageCommands(tools.toArray(String[]::new))
        .filter(use -> !use.run().runsScripts(use.command()))
        .filter(use -> use.run().mayRunScripts(use.command()))
        .flatMap(
            use ->
                use.command().arguments().operands().stream()
                    .flatMap(word -> UnknownValue.of(subject, use, word)));
  }

  private static Stream<Finding> findings(DockerfileSubject subject, String tool) {
    var uses =
        subject.packageCommands(tool).filter(use -> use.run().runsScripts(use.command())).toList();
    var configured =
        uses.stream()
            .limit(1)
            .flatMap(use -> configurations(subject, use.command().tool().scripts()))
            .toList();
    return uses.stream()
        .filter(use -> configured.stream().noneMatch(writing -> writing.isBefore(use)))
        .map(use -> finding(subject, use));
  }

  /** Where a file is written or copied that may say that none are run. */
  private static Stream<EarlierWriting> configurations(
      DockerfileSubject subject, PackageScripts scripts) {
    String name = scripts.without().get(0).replaceFirst("^--", "").replaceFirst("=.*", "");
    return scripts.config().stream().map(file -> subject.written(name, file));
  }

  private static Finding finding(DockerfileSubject subject, PackageUse use) {
    String title = use.command().title();
    return Finding.of(
            INFO.id(),
            title,
            "\"%s\" lets packages run code of their own while they are installed".formatted(title),
            Evidence.at(subject.source(), use.run().stage(), use.command().span()))
        .instead(title + " " + use.command().tool().scripts().without().get(0));
  }
}
