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
 * @param target the stage to build; must be one of the joined Dockerfile's, or of the only one
 * @param buildArgs that the build passes
 * @param properties of the Maven project, for Dockerfiles that are filtered
 * @param platform what is built for, as {@code os/architecture[/variant]}
 * @param image empty: the Dockerfiles alone
 * @param today the day by which suppressions expire, and releases of distributions
 * @param scriptChecker asked only if a rule that is on needs it
 */
public record Request(
    Catalogue catalogue,
    Policy policy,
    List<DockerfileInput> dockerfiles,
    Optional<String> joined,
    Optional<String> target,
    Map<String, String> buildArgs,
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
      Optional<String> target,
      Map<String, String> buildArgs,
      Map<String, String> properties,
      Optional<String> platform,
      Optional<ImageInput> image,
      LocalDate today) {
    this(
        catalogue,
        policy,
        dockerfiles,
        joined,
        target,
        buildArgs,
        properties,
        platform,
        image,
        today,
        ScriptChecker.NONE);
  }

  BuildInputs build() {
    return new BuildInputs(buildArgs, properties, platform);
  }
}
