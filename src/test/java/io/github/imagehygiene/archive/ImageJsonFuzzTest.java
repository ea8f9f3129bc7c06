package io.github.imagehygiene.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.imagehygiene.image.ImageUnreadable;

/** Whatever an image's JSON holds, it is a configuration or a manifest, or refused in one line. */
class ImageJsonFuzzTest {

  @DictionaryEntries({
    "{\\\"config\\\":{",
    "\\\"rootfs\\\":{\\\"diff_ids\\\":[",
    "\\\"history\\\":[{",
    "\\\"Env\\\":[",
    "\\\"Labels\\\":{",
    "\\\"Healthcheck\\\":{\\\"Test\\\":[",
    "\\\"ExposedPorts\\\":{",
    "\\\"created\\\":\\\"2026-01-01T00:00:00Z\\\"",
    "null",
    "[{\\\"Config\\\":\\\"",
    "\\\"RepoTags\\\":[",
    "\\\"Layers\\\":[",
    "\\\"OnBuild\\\":["
  })
  @FuzzTest(maxDuration = "60s")
  void isReadOrRefusedInOneLine(byte[] bytes) {
    try {
      assertThat(ImageConfigJson.parse("a.tar: c.json", bytes).env()).isNotNull();
    } catch (ImageUnreadable e) {
      assertThat(e).hasMessageStartingWith("a.tar: c.json").hasMessageNotContaining("\n");
    }
    try {
      assertThat(DockerManifest.images(Json.parse("a.tar: manifest.json", bytes))).isNotEmpty();
    } catch (ImageUnreadable e) {
      assertThat(e).hasMessageStartingWith("a.tar: manifest.json").hasMessageNotContaining("\n");
    }
  }
}
