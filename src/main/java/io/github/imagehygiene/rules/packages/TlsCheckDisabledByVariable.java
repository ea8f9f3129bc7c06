package io.github.imagehygiene.rules.packages;

import static io.github.imagehygiene.finding.Level.ERROR;
import static io.github.imagehygiene.finding.Level.WARNING;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.Unevaluated;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.VariableSet;
import io.github.imagehygiene.text.FactTable;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A variable tells programs not to check the certificates of servers. */
record TlsCheckDisabledByVariable() implements DockerfileRule {

  static final RuleInfo INFO =
      RuleInfo.rule("tls-check-disabled-by-variable")
          .levels(WARNING, ERROR, ERROR)
          .peers(
              "CKV2_DOCKER_5",
              "CKV2_DOCKER_6",
              "CKV2_DOCKER_12",
              "CKV2_DOCKER_14",
              "CKV2_DOCKER_16");

  private static final Set<String> VARIABLES =
      Set.copyOf(FactTable.lines(TlsCheckDisabledByVariable.class, "tls-variables.txt"));

  @Override
  public Stream<Finding> check(DockerfileSubject subject) {
    return VariableSet.in(subject)
        .flatMap(set -> disabling(set).map(value -> finding(subject, set, value)).stream());
  }

  @Override
  public Stream<Unevaluated> unevaluated(DockerfileSubject subject) {
    return VariableSet.unknown(subject, TlsCheckDisabledByVariable::decides);
  }

  /** Whether some values of a variable turn the check off. */
  private static boolean decides(String variable) {
    return VARIABLES.stream().anyMatch(line -> line.startsWith(variable + "="));
  }

  /** The value, or the option in it, that turns the check off. */
  private static Optional<String> disabling(VariableSet set) {
    return set.value().stream()
        .filter(value -> !value.isEmpty())
        .flatMap(value -> Stream.concat(Stream.of(value), options(value)))
        .filter(
            value ->
                VARIABLES.contains(set.name() + "=*")
                    || VARIABLES.contains(set.name() + "=" + value))
        .findFirst();
  }

  private static Stream<String> options(String value) {
    return Arrays.stream(value.split("\\s+")).filter(word -> word.startsWith("-"));
  }

  private static Finding finding(DockerfileSubject subject, VariableSet set, String value) {
    return Finding.of(
            INFO.id(),
            set.name(),
            "%s=%s: no certificate is checked, whoever answers".formatted(set.name(), value),
            Evidence.at(subject.source(), set.stage(), set.span()))
        .instead("none of it; a certificate of your own belongs to the trust store");
  }
}
