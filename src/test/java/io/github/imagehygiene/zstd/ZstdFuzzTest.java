package io.github.imagehygiene.zstd;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.airlift.compress.MalformedInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Whatever the data is, it is unpacked as another decoder does it, or refused. */
class ZstdFuzzTest {

  private static final int MOST = 1 << 20;

  @FuzzTest(maxDuration = "60s")
  void isUnpackedAsByOthersOrRefused(byte[] bytes) {
    byte[] ours;
    try {
      ours = new ZstdInputStream(new ByteArrayInputStream(bytes)).readNBytes(MOST);
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("zstd").hasMessageNotContaining("\n");
      return;
    }
    try (InputStream theirs =
        new io.airlift.compress.zstd.ZstdInputStream(new ByteArrayInputStream(bytes))) {
      assertThat(ours).isEqualTo(theirs.readNBytes(MOST));
    } catch (IOException
        | MalformedInputException
        | IllegalArgumentException
        | IllegalStateException e) {
      // It knows no skippable frames, and no end between two frames.
      assertThat(e).isNotNull();
    }
  }
}
