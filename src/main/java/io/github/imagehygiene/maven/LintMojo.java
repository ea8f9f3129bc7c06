package io.github.imagehygiene.maven;

import io.github.imagehygiene.policy.Problems;
import java.util.Optional;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Checks the Dockerfile alone and breaks the build when the policy is breached. Needs no engine and
 * no image.
 */
@Mojo(
    name = "lint",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresProject = false,
    threadSafe = true)
public final class LintMojo extends HygieneMojo {

  @Override
  String goal() {
    return "lint";
  }

  @Override
  Optional<ImageSettings> image(UserProperties user) {
    return Optional.empty();
  }

  @Override
  Optional<Parameters.ImageParameters> imageParameters(UserProperties user, Problems problems) {
    return Optional.empty();
  }
}
