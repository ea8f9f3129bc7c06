package io.github.imagehygiene.buildplugins;

import java.util.Optional;

/** The project's files, where other plugins leave word. Paths are absolute or the project's. */
public interface ProjectFiles {

  boolean exists(String path);

  /** The text of a small file; empty if there is none, or it is no text. */
  Optional<String> text(String path);
}
