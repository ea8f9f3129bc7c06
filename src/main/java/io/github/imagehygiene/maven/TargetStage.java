package io.github.imagehygiene.maven;

import io.github.imagehygiene.inspect.Inspector;
import io.github.imagehygiene.inspect.Request;
import io.github.imagehygiene.report.shown.Printable;
import java.util.List;
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
    if (target.isPresent()) {
      var built = inputs.dockerfiles();
      var of = built.stream().filter(d -> d.build().target().equals(target)).toList();
      if (of.size() < built.size()) {
        log.warn("target " + Printable.line(target.get()) + where(of));
      }
    }
  }

  private String where(List<BuiltDockerfile> of) {
    if (of.isEmpty()) {
      return inputs.units().size() > 1
          ? " is not used, because there are several images; name the target of each in"
              + " <images><image><target>."
          : " is not used, because it is not known which Dockerfile is built; of each the last"
              + " stage counts.";
    }
    var files = of.stream().map(d -> Printable.line(d.file())).distinct().toList();
    return " is used for " + String.join(", ", files) + " only.";
  }
}
