package io.github.imagehygiene.rules.user;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.OFF;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.image.ImageUser;
import io.github.imagehygiene.layers.ImageContents;
import io.github.imagehygiene.layers.probe.FileProbe;
import io.github.imagehygiene.rule.ImageRule;
import io.github.imagehygiene.rule.Need;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.AccountTable;
import io.github.imagehygiene.subject.ImageSubject;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The image's user or group is a name that its own files of accounts do not have, or out of range.
 */
record ImageUserUnknown() implements ImageRule {

  static final RuleInfo INFO =
      RuleInfo.rule("image-user-unknown").levels(ERROR, ERROR, OFF).needs(Need.CONFIG, Need.LAYERS);

  @Override
  public Set<FileProbe> probes() {
    return Set.of(AccountTable.PROBE);
  }

  @Override
  public Stream<Finding> check(ImageSubject subject) {
    return ConfiguredUser.of(subject).stream()
        .flatMap(
            user ->
                Stream.concat(
                    unknown(subject, "user", user.user(), AccountTable::users),
                    unknown(subject, "group", user.group(), AccountTable::groups)));
  }

  private static Stream<Finding> unknown(
      ImageSubject subject,
      String what,
      String name,
      Function<ImageContents, AccountTable> accounts) {
    boolean number = ImageUser.isId(name);
    if (name.isEmpty() || number && ImageUser.isInRange(name)) {
      return Stream.empty();
    }
    var table = accounts.apply(subject.contents());
    if (table.find(name).isPresent()) {
      return Stream.empty();
    }
    String wrong =
        number
            ? "%s is outside 0 to %d".formatted(name, Integer.MAX_VALUE)
            : "\"%s\" is not in its %s".formatted(name, where(table));
    return Stream.of(
        Finding.of(
                INFO.id(),
                what,
                "the image's %s %s, so its container cannot start".formatted(what, wrong),
                ConfiguredUser.places(subject).toArray(Evidence[]::new))
            .instead("a number, which needs no entry: USER 10001:10001"));
  }

  private static String where(AccountTable table) {
    return table.path() + (table.layer().isEmpty() ? ", which it does not have" : "");
  }
}
