package io.github.imagehygiene.subject;

import io.github.imagehygiene.image.LayerId;
import io.github.imagehygiene.layers.ImageContents;
import io.github.imagehygiene.layers.probe.FileProbe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The accounts or the groups of an image, by which an engine looks up the names in {@code
 * Config.User}.
 *
 * @param path where engines look for them
 * @param layer that has the file; empty: there is none in the image
 * @param byName the first of each name, which is the one that counts
 * @param whole whether that is all of the file, which may be too long to be read
 */
public record AccountTable(
    String path, Optional<LayerId> layer, Map<String, Account> byName, boolean whole) {

  /** What has to look into the files. */
  public static final FileProbe PROBE = AccountFile.PROBE;

  /**
   * What {@code /etc/passwd} says.
   *
   * @throws NotEvaluated if there is something of that name that was not read
   */
  public static AccountTable users(ImageContents contents) {
    return read(contents, AccountFile.USERS);
  }

  /**
   * What {@code /etc/group} says.
   *
   * @throws NotEvaluated if there is something of that name that was not read
   */
  public static AccountTable groups(ImageContents contents) {
    return read(contents, AccountFile.GROUPS);
  }

  private static AccountTable read(ImageContents contents, String path) {
    var file = NotedFile.find(contents, path, PROBE);
    var notes = file.map(f -> f.notes().notes()).orElse(List.of());
    var byName = new LinkedHashMap<String, Account>();
    notes.stream()
        .filter(note -> !note.equals(AccountFile.MORE))
        .map(Account::of)
        .forEach(a -> byName.putIfAbsent(a.name(), a));
    boolean whole = !notes.contains(AccountFile.MORE);
    return new AccountTable(path, file.map(ImageContents.Noted::layer), byName, whole);
  }

  /**
   * Whom a name stands for.
   *
   * @throws NotEvaluated if it is not in the part of the file that was read
   */
  public Optional<Account> find(String name) {
    if (!whole && !byName.containsKey(name)) {
      throw new NotEvaluated(
          "%s is too long to be read: \"%s\" is not among its first %d accounts"
              .formatted(path, name, byName.size()));
    }
    return Optional.ofNullable(byName.get(name));
  }

  /** Whether it has all of these, with the same numbers. */
  public boolean hasAll(List<Account> accounts) {
    return accounts.stream().allMatch(a -> find(a.name()).equals(Optional.of(a)));
  }

  /**
   * Accounts of different names that have one number, in the order of the file. Not those without a
   * number, and not what is no account here: comments, and references to NIS.
   *
   * @throws NotEvaluated if a part of the file was not read
   */
  public List<List<Account>> sharing() {
    if (!whole) {
      throw new NotEvaluated(path + " is too long to be read");
    }
    var byNumber = new LinkedHashMap<Long, List<Account>>();
    byName.values().stream()
        .filter(account -> account.isOwn() && account.id().isPresent())
        .forEach(
            account ->
                byNumber
                    .computeIfAbsent(account.effectiveId(), id -> new ArrayList<>())
                    .add(account));
    return byNumber.values().stream().filter(same -> same.size() > 1).toList();
  }
}
