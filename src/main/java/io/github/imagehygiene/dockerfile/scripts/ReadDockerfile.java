package io.github.imagehygiene.dockerfile.scripts;

import io.github.imagehygiene.dockerfile.Dockerfile;
import io.github.imagehygiene.dockerfile.stages.StageGraph;
import io.github.imagehygiene.dockerfile.variables.Scopes;
import io.github.imagehygiene.text.SourceText;

/**
 * A Dockerfile and what it means for one build: the stages that the target needs, what the
 * variables are, what the instructions run.
 */
public record ReadDockerfile(
    Dockerfile dockerfile, StageGraph graph, Scopes scopes, Scripts scripts) {

  public SourceText source() {
    return dockerfile.source();
  }
}
