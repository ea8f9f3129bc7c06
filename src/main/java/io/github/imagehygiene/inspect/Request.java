package io.github.imagehygiene.inspect;

import io.github.imagehygiene.dockerfile.BuildInputs;
import io.github.imagehygiene.policy.Policy;
import io.github.imagehygiene.rule.Catalogue;
import io.github.imagehygiene.subject.ScriptChecker;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to inspect, and by what policy.
 *
 * @param joined name of the Dockerfile that the image is built from, if that is known
 * @param properties of the Maven project, for Dockerfiles that are filtered
 * @param platform of the image, as {@code os/architecture[/variant]}
 * @param image empty: the Dockerfiles alone
 * @param today the day by which suppressions expire, and releases of distributions
 * @param scriptChecker asked only if a rule that is on needs it
 */
public record Request(
    Catalogue catalogue,
    Policy policy,
    List<DockerfileInput> dockerfiles,
    Optional<String> joined,
    Map<String, String> properties,
    Optional<String> platform,
    Optional<ImageInput> image,
    LocalDate today,
    ScriptChecker scriptChecker) {

  public Request {
    dockerfiles = List.copyOf(dockerfiles);
  }

  /** Without a program that checks scripts. */
  public Request(
      Catalogue catalogue,
      Policy policy,
      List<DockerfileInput> dockerfiles,
      Optional<String> joined,
      Map<String, String> properties,
      Optional<String> platform,
      Optional<ImageInput> image,
      LocalDate today) {
    this(
        catalogue,
        policy,
        dockerfiles,
        joined,
        properties,
        platform,
        image,
        today,
        ScriptChecker.NONE);
  }

  BuildInputs build(DockerfileBuild of) {
    return new BuildInputs(of.args(), properties, of.platform(), of.filtered());
  }
}
