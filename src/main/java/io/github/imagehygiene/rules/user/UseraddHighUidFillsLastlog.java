package io.github.imagehygiene.rules.user;

import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.dockerfile.instruction.Run;
import io.github.imagehygiene.dockerfile.scripts.PlacedCommand;
import io.github.imagehygiene.dockerfile.syntax.ShellForm;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Fix;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.shell.Arguments;
import io.github.imagehygiene.shell.OptionSyntax;
import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.UnknownValue;
import io.github.imagehygiene.text.Edit;
import io.github.imagehygiene.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** useradd with a high UID writes sparse log files of gigabytes, unless told not to. */
record UseraddHighUidFillsLastlog(int maxDigits) implements DockerfileRule {

  private static final Setting<Integer> DIGITS =
      Setting.of("maxDigits", SettingType.number(1), 5, "most digits of a UID that need no -l");

  static final RuleInfo INFO =
      RuleInfo.rule("useradd-high-uid-fills-lastlog")
          .levels(WARNING, WARNING, OFF)
          .peers("DL3046")
          .settings(DIGITS);

  /** useradd(8) of shadow-utils. */
  private static final OptionSyntax USERADD =
      OptionSyntax.withValues(
          """
          -b -c -d -e -f -g -G -k -K -p -R -P -s -u -Z --base-dir --comment --home-dir --expiredate \
          --inactive --gid --groups --skel --key --password --root --prefix --shell --uid \
          --selinux-user --selinux-range\
          """
              .split(" "));

  UseraddHighUidFillsLastlog(Settings settings) {
    this(settings.get(DIGITS));
  }

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject
        .scripts()
        .commands(Run.class)
        .filter(placed -> placed.command().is("useradd"))
        .flatMap(placed -> finding(subject, placed).stream());
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return subject
        .scripts()
        .commands(Run.class)
        .filter(placed -> placed.command().is("useradd"))
        .flatMap(
            placed ->
                uid(placed.command().options(USERADD)).stream()
                    .flatMap(word -> UnknownValue.of(subject, placed, word)));
  }

  /** The UID that needs no further look if no log is written. */
  private static Optional<ShellWord> uid(Arguments given) {
    return given
        .valueWords("-u", "--uid")
        .reduce((first, last) -> last)
        .filter(word -> !given.has("-l", "--no-log-init"));
  }

  private Optional<Finding> finding(DockerfileSubject subject, PlacedCommand<Run> placed) {
    return uid(placed.command().options(USERADD))
        .flatMap(
            word -> uid(subject, placed, word).map(uid -> finding(subject, placed, word, uid)));
  }

  private Optional<String> uid(
      DockerfileSubject subject, PlacedCommand<Run> placed, ShellWord word) {
    return subject
        .value(word, placed)
        .filter(uid -> uid.length() > maxDigits && uid.chars().allMatch(Character::isDigit));
  }

  private Finding finding(
      DockerfileSubject subject, PlacedCommand<Run> placed, ShellWord word, String uid) {
    return Finding.of(
            INFO.id(),
            uid,
            "UID %s has %d digits, more than %d: lastlog grows to gigabytes without -l"
                .formatted(uid, uid.length(), maxDigits),
            Evidence.at(subject.source(), placed.at().stage(), word.span()))
        .fix(fix(placed, "useradd -l -u " + uid + " <name>"));
  }

  private static Fix fix(PlacedCommand<Run> placed, String instead) {
    int behindName = placed.command().words().get(0).span().end();
    return placed.at().instruction().command() instanceof ShellForm
        ? new Fix(instead, List.of(new Edit(Span.at(behindName), " -l")), true)
        : Fix.advice(instead);
  }
}
