package io.github.imagehygiene.image;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever a name holds, it is a reference, and printed as it was, or none. */
class ImageReferenceFuzzTest {

  @DictionaryEntries({
    "docker.io/",
    "library/",
    "localhost:5000/",
    "[::1]:80/",
    "index.docker.io/",
    ":1.0",
    "__",
    "@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
  })
  @FuzzTest(maxDuration = "60s")
  void isPrintedAsItWasOrIsNone(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    ImageReference.parse(text)
        .ifPresent(
            reference -> {
              assertThat(reference).hasToString(text);
              if (text.length() < 200) {
                var full = ImageReference.parse(reference.normalised());
                assertThat(full.map(ImageReference::normalised)).contains(reference.normalised());
              }
            });
  }
}
