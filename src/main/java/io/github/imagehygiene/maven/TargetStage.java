package io.github.imagehygiene.maven;

import io.github.imagehygiene.inspect.Inspector;
import io.github.imagehygiene.inspect.Request;
import io.github.imagehygiene.report.Printable;
import java.util.Optional;
import org.apache.maven.plugin.logging.Log;

/**
 * What the parameter {@code target} came to: rules about what ships find nothing where no stage
 * ships, so a stage that is not there must not pass.
 *
 * @param target as the user named it
 */
record TargetStage(Inputs inputs, Optional<String> target, Log log) {

  /**
   * @throws UsageError if the Dockerfile that it holds for has no such stage
   */
  void require(Request request) throws UsageError {
    var missing = Inspector.missingTarget(request);
    if (missing.isPresent()) {
      throw new UsageError("target: in " + Printable.line(missing.get()));
    }
    if (target.isPresent() && inputs.dockerfiles().size() > 1) {
      log.warn(
          "target "
              + Printable.line(target.get())
              + inputs
                  .joined()
                  .map(f -> " holds for " + Printable.line(f) + " alone; of the others")
                  .orElse(", but which Dockerfile is built is not known; of each")
              + " the last stage counts.");
    }
  }
}
