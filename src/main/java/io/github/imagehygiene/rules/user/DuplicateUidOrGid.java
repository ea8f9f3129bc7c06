package io.github.imagehygiene.rules.user;

import static io.github.imagehygiene.finding.Level.OFF;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.layers.ImageContents;
import io.github.imagehygiene.layers.probe.FileProbe;
import io.github.imagehygiene.rule.ImageRule;
import io.github.imagehygiene.rule.InLayers;
import io.github.imagehygiene.rule.Need;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.Account;
import io.github.imagehygiene.subject.AccountTable;
import io.github.imagehygiene.subject.ImageSubject;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Two accounts of the image have one UID, or two groups one GID. */
record DuplicateUidOrGid() implements ImageRule {

  private static final File USERS = new File("accounts", "UID", AccountTable::users);
  private static final File GROUPS = new File("groups", "GID", AccountTable::groups);

  static final RuleInfo INFO =
      RuleInfo.rule("duplicate-uid-or-gid")
          .levels(WARNING, WARNING, OFF)
          .peers("DKL-LI-0002")
          .needs(Need.LAYERS, Need.BASE);

  /** One of the two files. */
  private record File(String what, String number, Function<ImageContents, AccountTable> read) {}

  @Override
  public Set<FileProbe> probes() {
    return Set.of(AccountTable.PROBE);
  }

  @Override
  public Stream<Finding> check(ImageSubject subject) {
    return Stream.of(USERS, GROUPS).flatMap(file -> findings(subject, file));
  }

  private static Stream<Finding> findings(ImageSubject subject, File file) {
    var table = file.read().apply(subject.contents());
    var shared = table.sharing();
    if (shared.isEmpty()) {
      return Stream.empty();
    }
    var base = subject.baseContents().map(file.read());
    return shared.stream()
        .filter(same -> base.filter(b -> b.hasAll(same)).isEmpty())
        .map(same -> finding(subject, file, table, same));
  }

  /** The last is most often the one that was added. */
  private static Finding finding(
      ImageSubject subject, File file, AccountTable table, List<Account> same) {
    String number = file.number() + " " + same.get(0).effectiveId();
    String more = same.size() > 2 ? " (and %d more)".formatted(same.size() - 2) : "";
    return Finding.of(
            INFO.id(),
            number,
            "%s \"%s\" and \"%s\"%s share %s, so they are one to the kernel"
                .formatted(
                    file.what(),
                    same.get(0).name(),
                    same.get(same.size() - 1).name(),
                    more,
                    number),
            InLayers.file(subject, table.layer().orElseThrow(), table.path()))
        .instead("a number of its own for each, or one of them alone");
  }
}
