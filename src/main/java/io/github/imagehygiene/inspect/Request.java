package io.github.imagehygiene.inspect;

import io.github.imagehygiene.dockerfile.variables.BuildInputs;
import io.github.imagehygiene.policy.Policy;
import io.github.imagehygiene.rule.Catalogue;
import io.github.imagehygiene.subject.ScriptChecker;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What to inspect, and by what policy.
 *
 * @param dockerfiles all that are to be read, those of the units too; a file may be built in
 *     several ways
 * @param units the images; empty: the Dockerfiles alone
 * @param properties of the Maven project, for Dockerfiles that are filtered
 * @param today the day by which suppressions expire, and releases of distributions
 * @param scriptChecker asked only if a rule that is on needs it
 */
public record Request(
    Catalogue catalogue,
    Policy policy,
    List<DockerfileInput> dockerfiles,
    List<UnitInput> units,
    Map<String, String> properties,
    LocalDate today,
    ScriptChecker scriptChecker) {

  public Request {
    dockerfiles = List.copyOf(dockerfiles);
    units = List.copyOf(units);
  }

  /** Without a program that checks scripts. */
  public Request(
      Catalogue catalogue,
      Policy policy,
      List<DockerfileInput> dockerfiles,
      List<UnitInput> units,
      Map<String, String> properties,
      LocalDate today) {
    this(catalogue, policy, dockerfiles, units, properties, today, ScriptChecker.NONE);
  }

  /**
   * @param declaredElsewhere names of build arguments that another Dockerfile declares
   */
  BuildInputs build(DockerfileBuild of, Set<String> declaredElsewhere) {
    return new BuildInputs(of.args(), properties, of.platform(), of.filtered(), declaredElsewhere);
  }
}
