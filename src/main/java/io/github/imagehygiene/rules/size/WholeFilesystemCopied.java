package io.github.imagehygiene.rules.size;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.dockerfile.Placed;
import io.github.imagehygiene.dockerfile.instruction.Copy;
import io.github.imagehygiene.dockerfile.parse.CleanPath;
import io.github.imagehygiene.dockerfile.syntax.Flag;
import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.Setting;
import io.github.imagehygiene.rule.SettingType;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.UnknownValue;
import io.github.imagehygiene.text.Glob;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** COPY --from takes all files of another stage or image over to the root of what ships. */
record WholeFilesystemCopied(List<String> allowFrom) implements DockerfileRule {

  private static final Setting<List<String>> ALLOWED =
      Setting.of(
          "allowFrom",
          SettingType.listOf(SettingType.text()),
          List.of(),
          "stages and images whose files may all be taken over, as globs on the name in --from");

  static final RuleInfo INFO =
      RuleInfo.rule("whole-filesystem-copied")
          .levels(WARNING, ERROR, OFF)
          .peers("DL3067")
          .settings(ALLOWED);

  private static final Set<String> ROOT = Set.of("/");

  /** A source is always looked for from the root. */
  private static final Set<String> ALL = Set.of("/", ".");

  WholeFilesystemCopied(Settings settings) {
    this(settings.get(ALLOWED));
  }

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return subject
        .dockerfile()
        .instructionsAndTriggers(Copy.class)
        .filter(copy -> subject.graph().ships(copy.stage()))
        .flatMap(copy -> finding(subject, copy).stream());
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return subject
        .dockerfile()
        .instructionsAndTriggers(Copy.class)
        .filter(copy -> subject.graph().ships(copy.stage()))
        .filter(copy -> copy.instruction().flag("from").isPresent())
        .filter(copy -> mayBe(ROOT, copy.instruction().target(), copy, subject))
        .filter(
            copy ->
                copy.instruction().sources().stream()
                    .anyMatch(source -> mayBe(ALL, source, copy, subject)))
        .flatMap(
            copy ->
                Stream.concat(
                        copy.instruction().sources().stream(),
                        Stream.of(copy.instruction().target()))
                    .flatMap(word -> UnknownValue.of(subject, copy, word)));
  }

  private static boolean mayBe(
      Set<String> paths, Word path, Placed<Copy> copy, DockerfileSubject subject) {
    return is(paths, path, copy.instruction(), subject)
        || UnknownValue.of(subject, copy, path).findAny().isPresent()
            && path.toString().startsWith("$");
  }

  private Optional<Finding> finding(DockerfileSubject subject, Placed<Copy> placed) {
    Copy copy = placed.instruction();
    return copy.flag("from")
        .flatMap(Flag::value)
        .map(Word::toString)
        .filter(name -> !name.isEmpty())
        .filter(name -> allowFrom.stream().noneMatch(glob -> Glob.text(glob).matches(name)))
        .filter(name -> is(ROOT, copy.target(), copy, subject))
        .flatMap(name -> whole(copy, subject).map(all -> finding(subject, placed, name, all)));
  }

  private static Optional<Word> whole(Copy copy, DockerfileSubject subject) {
    return copy.sources().stream().filter(source -> is(ALL, source, copy, subject)).findFirst();
  }

  private static boolean is(Set<String> paths, Word path, Copy copy, DockerfileSubject subject) {
    return subject.scopes().value(path, copy).known().map(CleanPath::of).stream()
        .anyMatch(paths::contains);
  }

  private static Finding finding(
      DockerfileSubject subject, Placed<Copy> copy, String from, Word all) {
    var place = all.span().to(copy.instruction().target().span());
    return Finding.of(
            INFO.id(),
            from,
            "takes all files of \"%s\" over, its tools, caches and leftovers included"
                .formatted(from),
            Evidence.at(subject.source(), copy.stage(), place))
        .instead("COPY --from=%s <what is needed at run time> <where>".formatted(from));
  }
}
