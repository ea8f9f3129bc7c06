package io.github.imagehygiene.rules.user;

import io.github.imagehygiene.rule.RuleEntry;
import java.util.List;

/** The rules about whom the container runs as. */
public final class UserRules {

  public static final List<RuleEntry> ALL =
      List.of(
          new RuleEntry(ImageRunsAsRoot.INFO, ImageRunsAsRoot.class, s -> new ImageRunsAsRoot()),
          new RuleEntry(
              ImageUserNotNumeric.INFO, ImageUserNotNumeric.class, s -> new ImageUserNotNumeric()),
          new RuleEntry(ImageUserUnknown.INFO, ImageUserUnknown.class, s -> new ImageUserUnknown()),
          new RuleEntry(LastUserRoot.INFO, LastUserRoot.class, s -> new LastUserRoot()),
          new RuleEntry(
              PasswordSetAtBuild.INFO, PasswordSetAtBuild.class, s -> new PasswordSetAtBuild()),
          new RuleEntry(SetuidBitAdded.INFO, SetuidBitAdded.class, SetuidBitAdded::new),
          new RuleEntry(SudoUsed.INFO, SudoUsed.class, s -> new SudoUsed()),
          new RuleEntry(UserAliasOfRoot.INFO, UserAliasOfRoot.class, s -> new UserAliasOfRoot()),
          new RuleEntry(UserMissing.INFO, UserMissing.class, UserMissing::new),
          new RuleEntry(UserNotNumeric.INFO, UserNotNumeric.class, s -> new UserNotNumeric()),
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
