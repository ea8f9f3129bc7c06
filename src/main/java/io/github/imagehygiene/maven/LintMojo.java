package io.github.imagehygiene.maven;

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
  Optional<ImageSettings> image(TextParameters given) {
    return Optional.empty();
  }

  @Override
  Optional<Parameters.ImageParameters> imageParameters(TextParameters given) {
    return Optional.empty();
  }
}
