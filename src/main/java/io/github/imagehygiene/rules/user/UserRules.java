package io.github.imagehygiene.rules.user;

import io.github.imagehygiene.rule.RuleEntry;
import java.util.List;

/** The rules about whom the container runs as. */
public final class UserRules {

  public static final List<RuleEntry> ALL =
      List.of(
          RuleEntry.of(DuplicateUidOrGid.INFO, new DuplicateUidOrGid()),
          new RuleEntry(
              ExecutableOwnedByRuntimeUser.INFO,
              ExecutableOwnedByRuntimeUser.class,
              ExecutableOwnedByRuntimeUser::new),
          RuleEntry.of(ImageRunsAsRoot.INFO, new ImageRunsAsRoot()),
          RuleEntry.of(ImageUserNotNumeric.INFO, new ImageUserNotNumeric()),
          RuleEntry.of(ImageUserUnknown.INFO, new ImageUserUnknown()),
          RuleEntry.of(LastUserRoot.INFO, new LastUserRoot()),
          RuleEntry.of(PasswordSetAtBuild.INFO, new PasswordSetAtBuild()),
          new RuleEntry(SetuidBitAdded.INFO, SetuidBitAdded.class, SetuidBitAdded::new),
          RuleEntry.of(SudoUsed.INFO, new SudoUsed()),
          RuleEntry.of(UserAliasOfRoot.INFO, new UserAliasOfRoot()),
          RuleEntry.of(UserIdOutOfRange.INFO, new UserIdOutOfRange()),
          new RuleEntry(UserMissing.INFO, UserMissing.class, UserMissing::new),
          RuleEntry.of(UserNotNumeric.INFO, new UserNotNumeric()),
          new RuleEntry(
              UseraddHighUidFillsLastlog.INFO,
              UseraddHighUidFillsLastlog.class,
              UseraddHighUidFillsLastlog::new),
          new RuleEntry(
              WorldWritablePermission.INFO,
              WorldWritablePermission.class,
              WorldWritablePermission::new));

  private UserRules() {}
}
