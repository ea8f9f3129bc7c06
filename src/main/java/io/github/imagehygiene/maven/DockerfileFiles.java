package io.github.imagehygiene.maven;

import io.github.imagehygiene.inspect.DockerfileBuild;
import io.github.imagehygiene.inspect.DockerfileInput;
import io.github.imagehygiene.inspect.DockerfileInput.IgnoreFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * Reads Dockerfiles and the {@code .dockerignore} files that hold for them.
 *
 * @param base folder of the module
 */
record DockerfileFiles(Path base) {

  /** In bytes; enough to see that a file is larger than a Dockerfile may be. */
  private static final int MOST_BYTES = 2_000_000;

  /**
   * @param builds what is told of each, by its name: relative to the module, {@code /}-separated
   * @throws UsageError if a file cannot be read
   */
  List<DockerfileInput> read(SortedMap<String, DockerfileBuild> builds) throws UsageError {
    var files = new ArrayList<DockerfileInput>();
    for (String name : builds.keySet()) {
      Path dockerfile = base.resolve(name);
      Optional<Path> ignore = ignore(dockerfile);
      files.add(
          new DockerfileInput(
              name,
              bytes(dockerfile),
              ignore.isPresent()
                  ? Optional.of(
                      new IgnoreFile(FoundFiles.relative(base, ignore.get()), bytes(ignore.get())))
                  : Optional.empty(),
              builds.get(name)));
    }
    return files;
  }

  /** Docker prefers the one named after the Dockerfile; else it is that of the build context. */
  private Optional<Path> ignore(Path dockerfile) {
    return Stream.of(
            dockerfile.resolveSibling(dockerfile.getFileName() + ".dockerignore"),
            dockerfile.resolveSibling(".dockerignore"),
            base.resolve(".dockerignore"))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private static byte[] bytes(Path path) throws UsageError {
    try (var in = Files.newInputStream(path)) {
      return in.readNBytes(MOST_BYTES);
    } catch (IOException e) {
      throw Unread.because(e, path.toString());
    }
  }
}
