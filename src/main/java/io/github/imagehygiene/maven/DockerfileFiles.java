package io.github.imagehygiene.maven;

import io.github.imagehygiene.inspect.DockerfileInput;
import io.github.imagehygiene.inspect.DockerfileInput.IgnoreFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads Dockerfiles and the {@code .dockerignore} files that hold for them.
 *
 * @param base folder of the module
 * @param own which files may be read
 */
record DockerfileFiles(Path base, OwnFiles own) {

  /** In bytes; enough to see that a file is larger than a Dockerfile may be. */
  private static final int MOST_BYTES = 2_000_000;

  /**
   * @throws UsageError if a file cannot be read
   */
  Map<BuiltDockerfile, DockerfileInput> read(List<BuiltDockerfile> builds) throws UsageError {
    var files = new LinkedHashMap<BuiltDockerfile, DockerfileInput>();
    for (BuiltDockerfile built : builds) {
      Path dockerfile = base.resolve(built.file());
      Optional<Path> ignore = ignore(dockerfile);
      files.put(
          built,
          new DockerfileInput(
              built.file(),
              bytes(dockerfile, built.file()),
              ignore.isPresent() ? Optional.of(ignoreFile(ignore.get())) : Optional.empty(),
              built.build()));
    }
    return files;
  }

  /** Docker prefers the one named after the Dockerfile; else it is that of the build context. */
  private Optional<Path> ignore(Path dockerfile) {
    return Stream.of(
            dockerfile.resolveSibling(dockerfile.getFileName() + ".dockerignore"),
            dockerfile.resolveSibling(".dockerignore"),
            base.resolve(".dockerignore"))
        .filter(OwnFiles::exists)
        .findFirst();
  }

  private IgnoreFile ignoreFile(Path path) throws UsageError {
    String name = FoundFiles.relative(base, path);
    return new IgnoreFile(name, bytes(path, name));
  }

  private byte[] bytes(Path path, String name) throws UsageError {
    try (var in = Files.newInputStream(own.regular(path, name))) {
      return in.readNBytes(MOST_BYTES);
    } catch (IOException e) {
      throw Unread.because(e, name);
    }
  }
}
