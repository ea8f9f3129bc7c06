package io.github.imagehygiene.rules.secrets;

import io.github.imagehygiene.rule.RuleEntry;
import java.util.List;

/** The rules about secrets. */
public final class SecretRules {

  public static final List<RuleEntry> ALL =
      List.of(
          RuleEntry.of(CredentialInCommand.INFO, new CredentialInCommand()),
          RuleEntry.of(SecretFileCopied.INFO, new SecretFileCopied()),
          new RuleEntry(SecretInImageEnv.INFO, SecretInImageEnv.class, SecretInImageEnv::new),
          RuleEntry.of(SecretLiteral.INFO, new SecretLiteral()),
          RuleEntry.of(SecretMountWorldReadable.INFO, new SecretMountWorldReadable()),
          new RuleEntry(
              SecretNamedVariable.INFO, SecretNamedVariable.class, SecretNamedVariable::new),
          RuleEntry.of(SecretPathVariablePointsInside.INFO, new SecretPathVariablePointsInside()));

  private SecretRules() {}
}
