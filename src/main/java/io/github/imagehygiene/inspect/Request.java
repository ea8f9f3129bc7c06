package io.github.imagehygiene.inspect;

import io.github.imagehygiene.policy.Policy;
import io.github.imagehygiene.rule.Catalogue;
import io.github.imagehygiene.subject.BuildInputs;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What to inspect, and by what policy.
 *
 * @param joined name of the Dockerfile that the image is built from, if that is known
 * @param target the stage to build; must be one of the joined Dockerfile's, or of the only one
 * @param image empty: the Dockerfiles alone
 * @param today the day by which suppressions expire
 */
public record Request(
    Catalogue catalogue,
    Policy policy,
    List<DockerfileInput> dockerfiles,
    Optional<String> joined,
    Optional<String> target,
    BuildInputs build,
    Optional<ImageInput> image,
    LocalDate today) {

  public Request {
    dockerfiles = List.copyOf(dockerfiles);
  }
}
