package io.github.imagehygiene.rules;

import io.github.imagehygiene.rule.Catalogue;
import io.github.imagehygiene.rule.RuleEntry;
import io.github.imagehygiene.rules.base.BaseRules;
import io.github.imagehygiene.rules.build.BuildRules;
import io.github.imagehygiene.rules.java.JavaRules;
import io.github.imagehygiene.rules.metadata.MetadataRules;
import io.github.imagehygiene.rules.packages.PackageRules;
import io.github.imagehygiene.rules.runtime.RuntimeRules;
import io.github.imagehygiene.rules.secrets.SecretRules;
import io.github.imagehygiene.rules.size.SizeRules;
import io.github.imagehygiene.rules.user.UserRules;
import java.util.List;
import java.util.stream.Stream;

/** All rules of this plugin. */
public final class Rules {

  private static final Catalogue CATALOGUE =
      new Catalogue(
          Stream.of(
                  BaseRules.ALL,
                  UserRules.ALL,
                  SizeRules.ALL,
                  BuildRules.ALL,
                  RuntimeRules.ALL,
                  JavaRules.ALL,
                  MetadataRules.ALL,
                  SecretRules.ALL,
                  PackageRules.ALL)
              .<RuleEntry>flatMap(List::stream)
              .toList());

  private Rules() {}

  public static Catalogue catalogue() {
    return CATALOGUE;
  }
}
