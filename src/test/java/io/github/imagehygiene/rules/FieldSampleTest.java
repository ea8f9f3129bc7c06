package io.github.imagehygiene.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What real teams write: each Dockerfile of {@code field/} bears, at warning and above under the
 * preset {@code recommended}, the findings that its owner would accept, and no other. On a
 * difference, the file as it should be can be copied from the failure.
 */
class FieldSampleTest {

  private static final Path FIELD = Path.of("src/test/resources/field");

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void an_owner_accepts_each_finding_and_misses_none(FieldSample sample) {
    assertThat(sample.crashes()).isEmpty();
    assertThat(sample.judged()).isEqualTo(sample.marked());
  }

  @Test
  void about_half_of_the_teams_are_careful() throws IOException {
    var samples = samples();
    long clean = samples.stream().filter(s -> s.marked().equals(s.dockerfile())).count();
    assertThat(samples).hasSizeGreaterThanOrEqualTo(150);
    assertThat(100 * clean / samples.size()).isBetween(40L, 65L);
  }

  private static List<FieldSample> samples() throws IOException {
    try (var files = Files.list(FIELD)) {
      return files.sorted().map(FieldSampleTest::read).toList();
    }
  }

  private static FieldSample read(Path file) {
    try {
      return new FieldSample(file.getFileName().toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
