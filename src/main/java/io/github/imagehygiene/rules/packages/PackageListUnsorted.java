package io.github.imagehygiene.rules.packages;

import static io.github.imagehygiene.finding.Level.OFF;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Fix;
import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.packaging.Action;
import io.github.imagehygiene.packaging.NameOrder;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.PackageUse;
import io.github.imagehygiene.subject.RunEdits;
import io.github.imagehygiene.subject.UnknownValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The packages that a command installs are not listed in alphabetical order. */
record PackageListUnsorted(int minNames) implements DockerfileRule {

  private static final Setting<Integer> MIN_NAMES =
      Setting.of("minNames", SettingType.number(2), 3, "how many names make a list");

  static final RuleInfo INFO =
      RuleInfo.rule("package-list-unsorted")
          .levels(OFF, Level.INFO, OFF)
          .peers("S7018")
          .settings(MIN_NAMES);

  PackageListUnsorted(Settings settings) {
    this(settings.get(MIN_NAMES));
  }

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject
        .packageCommands()
        .filter(use -> use.command().does(Action.INSTALL))
        .flatMap(
            use ->
                lists(use).stream()
                    .filter(list -> list.size() >= minNames)
                    .flatMap(list -> finding(subject, use, list).stream()));
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return subject
        .packageCommands()
        .filter(use -> use.command().does(Action.INSTALL))
        .filter(use -> use.command().packages().size() >= minNames)
        .flatMap(
            use ->
                use.command().packages().stream()
                    .flatMap(name -> UnknownValue.of(subject, use, name)));
  }

  /** The names between comments, which are headings of lists of their own. */
  private static List<List<ShellWord>> lists(PackageUse use) {
    var comments = use.run().at().instruction().statement().inside();
    var lists = new ArrayList<List<ShellWord>>();
    int end = 0;
    for (ShellWord name : use.command().listed()) {
      int start = end;
      boolean headed =
          comments.stream()
              .map(comment -> comment.span().start())
              .anyMatch(at -> start <= at && at < name.span().start());
      if (headed || lists.isEmpty()) {
        lists.add(new ArrayList<>());
      }
      lists.get(lists.size() - 1).add(name);
      end = name.span().end();
    }
    return lists;
  }

  private static Optional<Finding> finding(
      DockerfileSubject subject, PackageUse use, List<ShellWord> list) {
    return IntStream.range(1, list.size())
        .filter(i -> NameOrder.isAfter(name(list.get(i - 1)), name(list.get(i))))
        .mapToObj(
            i ->
                Finding.of(
                    INFO.id(),
                    name(list.get(i)),
                    "\"%s\" stands behind \"%s\", so the list is not in alphabetical order"
                        .formatted(name(list.get(i)), name(list.get(i - 1))),
                    Evidence.at(subject.source(), use.run().stage(), list.get(i).span())))
        .findFirst()
        .map(
            found ->
                found.fix(
                    new Fix(
                        "the packages in alphabetical order, one a line",
                        RunEdits.replace(use.run(), list, sorted(list)),
                        true)));
  }

  private static List<ShellWord> sorted(List<ShellWord> list) {
    return list.stream()
        .sorted(Comparator.comparing(PackageListUnsorted::name, NameOrder.usual()))
        .toList();
  }

  private static String name(ShellWord word) {
    return word.literal().orElse(word.text());
  }
}
