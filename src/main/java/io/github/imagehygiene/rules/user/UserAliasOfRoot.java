package io.github.imagehygiene.rules.user;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.image.ImageUser;
import io.github.imagehygiene.layers.probe.FileProbe;
import io.github.imagehygiene.rule.ImageRule;
import io.github.imagehygiene.rule.Need;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.Account;
import io.github.imagehygiene.subject.AccountTable;
import io.github.imagehygiene.subject.ImageSubject;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** The image's user is another name of UID 0. */
record UserAliasOfRoot() implements ImageRule {

  static final RuleInfo INFO =
      RuleInfo.rule("user-alias-of-root")
          .levels(WARNING, ERROR, ERROR)
          .peers("CIS-DI-0001", "DKL-LI-0002")
          .needs(Need.CONFIG, Need.LAYERS);

  @Override
  public Set<FileProbe> probes() {
    return Set.of(AccountTable.PROBE);
  }

  @Override
  public Stream<Finding> check(ImageSubject subject) {
    return ConfiguredUser.of(subject).filter(UserAliasOfRoot::isName).stream()
        .flatMap(user -> findings(subject, user, AccountTable.users(subject.contents())));
  }

  private static Stream<Finding> findings(
      ImageSubject subject, ImageUser user, AccountTable accounts) {
    return accounts.find(user.user()).filter(account -> account.effectiveId() == 0).stream()
        .map(account -> runs(subject, account, accounts));
  }

  /** A number is what it is, whatever the image's files say. */
  private static boolean isName(ImageUser user) {
    return !user.isRoot() && !ImageUser.isId(user.user());
  }

  private static Finding runs(ImageSubject subject, Account user, AccountTable accounts) {
    String uid = user.id().isPresent() ? "UID 0" : "no UID, which engines take for 0,";
    var places =
        Stream.concat(ConfiguredUser.places(subject), file(accounts).stream())
            .toArray(Evidence[]::new);
    return Finding.of(
            INFO.id(),
            user.name(),
            "the image's user \"%s\" has %s in its %s, so its container runs as root"
                .formatted(user.name(), uid, accounts.path()),
            places)
        .instead("a user with a number of its own: USER 10001");
  }

  private static Optional<Evidence> file(AccountTable accounts) {
    return accounts
        .layer()
        .map(
            layer ->
                new Evidence.InFile(
                    layer, accounts.path(), OptionalLong.empty(), OptionalLong.empty()));
  }
}
