package io.github.imagehygiene.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
    Path path = Files.write(folder.resolve("file"), bytes);
    byte[] stretch = Arrays.copyOfRange(bytes, START, bytes.length - 100);
    try (var file = FileWindow.open(path)) {
      for (int seed = 0; seed < 50; seed++) {
        var random = new Random(seed);
        var window = new FileWindow(file, START, stretch.length);
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
    Path path = Files.write(folder.resolve("file"), new byte[100]);
    try (var file = FileWindow.open(path)) {
      assertThat(new FileWindow(file, 60, 1000).readAllBytes()).hasSize(40);
      assertThat(new FileWindow(file, 100, 0).read()).isNegative();
    }
  }

  @Test
  void tellsThatThereIsNoFile() {
    assertThatThrownBy(() -> FileWindow.open(folder.resolve("nowhere")))
        .isInstanceOf(NoSuchFileException.class);
  }
}
