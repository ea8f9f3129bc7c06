package io.github.imagehygiene.subject;

import io.github.imagehygiene.dockerfile.Dockerfile;
import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.text.SourceText;
import java.util.List;
import java.util.Optional;

/**
 * One Dockerfile, and what the build tells of it.
 *
 * @param closure the target stage and the stages it builds on by FROM, target first
 */
public record DockerfileSubject(Dockerfile dockerfile, List<Stage> closure, BuildInputs build) {

  /**
   * @param target name or number of the stage that is built; empty: the last
   */
  public static DockerfileSubject of(
      Dockerfile dockerfile, Optional<String> target, BuildInputs build) {
    int last = dockerfile.stages().size() - 1;
    var closure = last < 0 ? List.<Stage>of() : dockerfile.stages().subList(last, last + 1);
    return new DockerfileSubject(dockerfile, closure, build);
  }

  public SourceText source() {
    return dockerfile.source();
  }

  /** Path relative to the project, {@code /}-separated. */
  public String name() {
    return source().name();
  }
}
