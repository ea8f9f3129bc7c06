package io.github.imagehygiene.rules.java;

import io.github.imagehygiene.rule.RuleEntry;
import java.util.List;

/** The rules about Java in images. */
public final class JavaRules {

  public static final List<RuleEntry> ALL =
      List.of(
          new RuleEntry(
              BuildToolInteractive.INFO,
              BuildToolInteractive.class,
              s -> new BuildToolInteractive()),
          new RuleEntry(JvmNotProcess1.INFO, JvmNotProcess1.class, s -> new JvmNotProcess1()));

  private JavaRules() {}
}
