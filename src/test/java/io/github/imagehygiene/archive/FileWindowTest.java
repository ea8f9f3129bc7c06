package io.github.imagehygiene.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileWindowTest {

  private static final int START = 1000;

  @TempDir Path folder;

  @Test
  void givesTheBytesOfItsStretchHoweverItIsReadAndSkipped() throws IOException {
    byte[] bytes = new byte[700_000];
    new Random(1).nextBytes(bytes);
    Path file = Files.write(folder.resolve("file"), bytes);
    byte[] stretch = Arrays.copyOfRange(bytes, START, bytes.length - 100);
    try (var channel = FileChannel.open(file)) {
      for (int seed = 0; seed < 50; seed++) {
        var random = new Random(seed);
        var window = new FileWindow(channel, START, stretch.length);
        var expected = new ByteArrayInputStream(stretch);
        while (expected.available() > 0) {
          int count = 1 + random.nextInt(1 << random.nextInt(18));
          if (random.nextBoolean()) {
            assertThat(window.skip(count)).isEqualTo(expected.skip(count));
          } else {
            assertThat(window.readNBytes(count)).isEqualTo(expected.readNBytes(count));
          }
        }
        assertThat(window.read()).isNegative();
        assertThat(window.read(new byte[100_000])).isNegative();
        assertThat(window.skip(1)).isZero();
      }
    }
  }

  @Test
  void endsWhereTheFileEndsIfThatIsEarlier() throws IOException {
    Path file = Files.write(folder.resolve("file"), new byte[100]);
    try (var channel = FileChannel.open(file)) {
      assertThat(new FileWindow(channel, 60, 1000).readAllBytes()).hasSize(40);
      assertThat(new FileWindow(channel, 100, 0).read()).isNegative();
    }
  }
}
