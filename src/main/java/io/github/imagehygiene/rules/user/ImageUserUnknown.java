package io.github.imagehygiene.rules.user;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.OFF;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.image.ImageUser;
import io.github.imagehygiene.layers.FileProbe;
import io.github.imagehygiene.layers.ImageContents;
import io.github.imagehygiene.rule.ImageRule;
import io.github.imagehygiene.rule.Need;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.AccountTable;
import io.github.imagehygiene.subject.ImageSubject;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The image's user or group is a name that its own files of accounts do not have. */
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
    if (name.isEmpty() || ImageUser.isId(name)) {
      return Stream.empty();
    }
    var table = accounts.apply(subject.contents());
    return table.find(name).isPresent()
        ? Stream.empty()
        : Stream.of(
            Finding.of(
                    INFO.id(),
                    what,
                    "the image's %s \"%s\" is not in its %s, so its container cannot start"
                        .formatted(what, name, where(table)),
                    ConfiguredUser.places(subject).toArray(Evidence[]::new))
                .instead("a number, which needs no entry: USER 10001:10001"));
  }

  private static String where(AccountTable table) {
    return table.path() + (table.layer().isEmpty() ? ", which it does not have" : "");
  }
}
