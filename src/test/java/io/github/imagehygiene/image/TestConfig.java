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
        Optional.empty(),
        Optional.empty(),
        IntStream.range(0, layers).mapToObj(i -> Digest.sha256("%064x".formatted(i))).toList(),
        history);
  }
}
