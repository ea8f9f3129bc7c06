package io.github.imagehygiene.benchmark;

import io.github.imagehygiene.dockerfile.parse.DockerfileLoader;
import io.github.imagehygiene.dockerfile.variables.BuildInputs;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files that are read: from 5 lines to 200, of the kinds that Maven projects have. */
final class Dockerfiles {

  static final int COUNT = 20;

  private Dockerfiles() {}

  static List<byte[]> all() {
    var files = new ArrayList<byte[]>();
    for (int number = 1; number <= COUNT; number++) {
      String name = "/dockerfiles/%02d.Dockerfile".formatted(number);
      try (InputStream in = Dockerfiles.class.getResourceAsStream(name)) {
        files.add(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }

  /** All of them, again and again, as one file of that many bytes. */
  static byte[] ofSize(int bytes) {
    var text = new StringBuilder();
    while (text.length() < bytes) {
      for (byte[] file : all()) {
        text.append(new String(file, StandardCharsets.US_ASCII)).append('\n');
      }
    }
    return text.substring(0, bytes).getBytes(StandardCharsets.US_ASCII);
  }

  /** Parses, and finds stages, variables, the final state and all commands. */
  static DockerfileSubject read(byte[] file) {
    return DockerfileSubject.of(
        DockerfileLoader.load("Dockerfile", file),
        Optional.empty(),
        Optional.empty(),
        BuildInputs.NONE);
  }
}
