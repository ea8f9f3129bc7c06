package io.github.imagehygiene.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.inspect.Progress.SoFar;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

  @Test
  void bytesAndLayersAreToldAsFarAsTheyAreKnown() {
    assertThat(line("shop:1.4", 312_000_000, OptionalLong.of(1_100_000_000), 5))
        .isEqualTo("reading image shop:1.4: 312 MB of 1.10 GB, layer 5 of 9");
    assertThat(line("shop:1.4", 12, OptionalLong.empty(), 0))
        .isEqualTo("reading image shop:1.4: 12 B");
  }

  @Test
  void anEngineThatGetsAnImageReadyIsWaitedFor() {
    assertThat(line("shop:1.4", 0, OptionalLong.of(1_100_000_000), 0))
        .isEqualTo("waiting for image shop:1.4: 0 B of 1.10 GB so far");
    assertThat(line("shop:1.4", 0, OptionalLong.empty(), 0))
        .isEqualTo("waiting for image shop:1.4: 0 B so far");
  }

  @Test
  void aNameFromAnArchiveStaysInItsLine() {
    assertThat(
            line("a\n[INFO] BUILD SUCCESS\u001b[2K" + "x".repeat(5000), 1, OptionalLong.empty(), 1))
        .doesNotContain("\n", "\u001b")
        .hasSizeLessThan(300);
  }

  private static String line(String image, long bytes, OptionalLong total, int layer) {
    return ProgressLine.of(new SoFar(image, bytes, total, layer, 9));
  }
}
