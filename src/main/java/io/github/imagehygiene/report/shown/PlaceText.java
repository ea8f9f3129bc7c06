package io.github.imagehygiene.report.shown;

import io.github.imagehygiene.finding.Evidence.InDockerfile;
import java.util.function.UnaryOperator;

/**
 * How the console names places in Dockerfiles.
 *
 * @param path makes of a Dockerfile's name, which is relative to the project, the path that the
 *     user is to read
 */
public record PlaceText(UnaryOperator<String> path) {

  /** Dockerfiles are named as in reports. */
  public static final PlaceText OF_PROJECT = new PlaceText(name -> name);

  /** The path of a Dockerfile. */
  public String file(String name) {
    return Printable.line(path.apply(name));
  }

  /** {@code file:line}, for a place that is named in a sentence. */
  public String line(InDockerfile in) {
    return file(in.source().name()) + ":" + in.source().position(in.span().start()).line();
  }

  /** {@code file:line:column} of its beginning. */
  public String of(InDockerfile in) {
    return line(in) + ":" + in.source().position(in.span().start()).column();
  }
}
