package io.github.imagehygiene.image;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Configurations of images for tests that are about little of them. */
public final class TestConfig {

  private TestConfig() {}

  /** One for linux/amd64, which sets nothing but a user; the diffIDs are the layers' numbers. */
  public static ImageConfig of(String user, int layers, List<HistoryEntry> history) {
    return of(user, layers, history, Optional.empty());
  }

  /** The same image with triggers, if they are known. */
  public static ImageConfig withOnBuild(ImageConfig image, Optional<List<String>> onBuild) {
    return of(image.user(), image.diffIds().size(), image.history(), onBuild);
  }

  private static ImageConfig of(
      String user, int layers, List<HistoryEntry> history, Optional<List<String>> onBuild) {
    return new ImageConfig(
        "linux",
        "amd64",
        Optional.empty(),
        Optional.empty(),
        "",
        user,
        List.of(),
        List.of(),
        List.of(),
        "",
        List.of(),
        List.of(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        onBuild,
        Optional.empty(),
        IntStream.range(0, layers).mapToObj(i -> Digest.sha256("%064x".formatted(i))).toList(),
        history);
  }
}
