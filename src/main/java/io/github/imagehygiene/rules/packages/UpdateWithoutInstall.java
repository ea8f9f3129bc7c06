package io.github.imagehygiene.rules.packages;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.packaging.Action;
import io.github.imagehygiene.packaging.PackageCommand;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.shell.ShellCommand;
import io.github.imagehygiene.shell.ShellScript;
import io.github.imagehygiene.shell.syntax.Place.Role;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.PackageUse;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A RUN refreshes the list of packages and installs none. */
record UpdateWithoutInstall() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("update-without-install")
          .levels(WARNING, ERROR, ERROR)
          .peers("DS-0017", "CIS-DI-0007", "CKV_DOCKER_5", "S6595");

  private static final Pattern INSTALLERS =
      Pattern.compile(
          "dpkg|gdebi|tasksel|unattended-upgrades?|mk-build-deps|rosdep"
              + "|ansible.*|puppet|chef-.*|salt-call"
              + "|sh|bash|\\.|source|make|(?:python|perl|ruby|php|node)[0-9.]*|.*\\.(?:sh|py|pl|rb)");

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject
        .packageCommands()
        .filter(use -> use.command().does(Action.REFRESH) && !mayBeUsed(use))
        .map(use -> finding(subject, use));
  }

  private static boolean mayBeUsed(PackageUse use) {
    return later(use.run().script(), use.command().command()).anyMatch(later -> mayUse(later, use));
  }

  /** Functions are written above the place where they are called. */
  private static Stream<ShellCommand> later(ShellScript script, ShellCommand refresh) {
    return Stream.concat(
        script.after(refresh).stream(),
        script.before(refresh).stream().filter(command -> command.place().isIn(Role.FUNCTION)));
  }

  /** True also for a second refresh, which is then the one to look at. */
  private static boolean mayUse(ShellCommand later, PackageUse refresh) {
    Optional<PackageCommand> known = PackageCommand.of(later, refresh.run().variables().at(later));
    return known.isPresent()
        ? isSameKind(known.get(), refresh.command()) && needsIndex(known.get())
        : mayInstall(later);
  }

  private static boolean isSameKind(PackageCommand one, PackageCommand other) {
    return one.tool().versions().equals(other.tool().versions());
  }

  private static boolean needsIndex(PackageCommand command) {
    return command.does(Action.INSTALL, Action.UPGRADE, Action.DISTRIBUTION_UPGRADE, Action.REFRESH)
        || command.subcommand().matches("download|source");
  }

  /** Scripts, and programs that say so, may install; what they are given is not known. */
  private static boolean mayInstall(ShellCommand command) {
    return !command.words().isEmpty()
        && (command.name().isEmpty()
            || INSTALLERS.matcher(command.name().get()).matches()
            || command.words().get(0).prefix().matches("\\.{0,2}/(?!(?:usr/)?s?bin/).*")
            || command.args().stream().anyMatch(a -> a.matches("install.*|--with-deps"))
            || command.name().get().contains("install"));
  }

  private static Finding finding(DockerfileSubject subject, PackageUse use) {
    String title = use.command().title();
    return Finding.of(
            INFO.id(),
            title,
            "\"%s\" refreshes the package index, but this RUN installs nothing".formatted(title),
            Evidence.at(subject.source(), use.run().stage(), use.command().span()))
        .instead("RUN %s && %s".formatted(title, install(use.command())));
  }

  private static String install(PackageCommand refresh) {
    String program = refresh.command().name().orElse("");
    return program + (refresh.isOf("apk") ? " add <packages>" : " install <packages>");
  }
}
