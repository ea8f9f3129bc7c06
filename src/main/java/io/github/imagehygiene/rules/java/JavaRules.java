package io.github.imagehygiene.rules.java;

import io.github.imagehygiene.rule.RuleEntry;
import java.util.List;

/** The rules about Java in images. */
public final class JavaRules {

  public static final List<RuleEntry> ALL =
      List.of(
          RuleEntry.of(BuildToolInteractive.INFO, new BuildToolInteractive()),
          RuleEntry.of(JvmNotProcess1.INFO, new JvmNotProcess1()));

  private JavaRules() {}
}
