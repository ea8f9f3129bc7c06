package io.github.imagehygiene.maven;

import io.github.imagehygiene.buildplugins.ProjectFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The files of a project folder. */
record ProjectDisk(Path base) implements ProjectFiles {

  private static final int LARGEST = 1_000_000;

  @Override
  public boolean exists(String path) {
    return Files.exists(base.resolve(path));
  }

  @Override
  public Optional<String> text(String path) {
    if (!Files.isRegularFile(base.resolve(path))) {
      return Optional.empty();
    }
    try (var in = Files.newInputStream(base.resolve(path))) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      return bytes.length > LARGEST
          ? Optional.empty()
          : Optional.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      // Such files are hints that other plugins leave; without one we look elsewhere.
      return Optional.empty();
    }
  }
}
