package io.github.imagehygiene.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.imagehygiene.image.TestLayer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class LayerFactsTest {

  @Test
  void addsUpFilesAndLinkTargets() throws IOException {
    var layer = TestLayer.empty().folder("/a").file("/a/x", 1000).symlink("/a/y", "x-target");
    assertThat(facts(layer)).isEqualTo(new LayerFacts(1008, 2));
  }

  @Test
  void countsAHardLinksBytesOnce() throws IOException {
    var layer = TestLayer.empty().file("/x", 1000).hardLink("/y", "/x").hardLink("/z", "/x");
    assertThat(facts(layer)).isEqualTo(new LayerFacts(1000, 3));
  }

  @Test
  void countsNoWhiteoutNoFolderAndNoDevice() throws IOException {
    var layer =
        TestLayer.empty()
            .delete("/gone")
            .opaque("/etc")
            .folder("/etc")
            .fifo("/etc/pipe")
            .device("/etc/tty")
            .file("/etc/.whatever", 1)
            .file("/etc/a.wh.b", 1);
    assertThat(facts(layer)).isEqualTo(new LayerFacts(2, 2));
  }

  @Test
  void countsTheHolesOfASparseFile() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/tar/sparse-pax-1.0.tar.gz")) {
      assertThat(LayerFacts.read(new GZIPInputStream(in))).isEqualTo(new LayerFacts(1_000_006, 2));
    }
  }

  @Test
  void findsNothingInAnEmptyLayer() throws IOException {
    assertThat(facts(TestLayer.empty())).isEqualTo(new LayerFacts(0, 0));
  }

  @Test
  void refusesALayerThatIsCutShort() {
    byte[] tar = TestLayer.empty().file("/x", 1000).tar();
    assertThatThrownBy(() -> LayerFacts.read(new ByteArrayInputStream(Arrays.copyOf(tar, 1100))))
        .isInstanceOf(IOException.class)
        .hasMessage("the tar is cut short at byte 1100");
  }

  private static LayerFacts facts(TestLayer layer) throws IOException {
    return LayerFacts.read(new ByteArrayInputStream(layer.tar()));
  }
}
