package io.github.imagehygiene.maven;

import io.github.imagehygiene.inspect.Inspection;
import io.github.imagehygiene.report.Printable;
import io.github.imagehygiene.subject.DockerfileSubject;
import org.apache.maven.plugin.logging.Log;

/**
 * What the parameter {@code target} came to: rules about what ships find nothing where no stage
 * ships, so a stage that is not there must not pass.
 */
record TargetStage(Inputs inputs, Log log) {

  /**
   * @throws UsageError if the Dockerfile that it holds for has no such stage
   */
  void require(Inspection inspection) throws UsageError {
    for (DockerfileSubject file : inspection.dockerfiles()) {
      var problem = file.missingTarget();
      if (problem.isPresent()) {
        throw new UsageError("target: in " + Printable.line(file.name() + ", " + problem.get()));
      }
    }
    if (inputs.target().isPresent() && inputs.dockerfiles().size() > 1) {
      log.warn(
          "target "
              + Printable.line(inputs.target().get())
              + inputs
                  .joined()
                  .map(f -> " holds for " + Printable.line(f) + " alone; of the others")
                  .orElse(", but which Dockerfile is built is not known; of each")
              + " the last stage counts.");
    }
  }
}
