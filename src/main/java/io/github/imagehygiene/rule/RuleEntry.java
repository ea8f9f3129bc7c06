package io.github.imagehygiene.rule;

import java.util.function.Function;

/**
 * A rule's line in its concern's list.
 *
 * @param home the rule's class; its page lies beside it under the same name
 * @param make the rule under given settings
 */
public record RuleEntry(RuleInfo info, Class<? extends Rule> home, Function<Settings, Rule> make) {

  /** Of a rule that has no settings. */
  public static RuleEntry of(RuleInfo info, Rule rule) {
    return new RuleEntry(info, rule.getClass(), settings -> rule);
  }

  /** What the rule is about: the last part of the name of its class's package. */
  public String concern() {
    return home.getPackageName().replaceFirst("^.*\\.", "");
  }
}
