package io.github.imagehygiene.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.imagehygiene.image.Image;
import io.github.imagehygiene.image.ImageUnavailable;
import io.github.imagehygiene.image.ImageUnreadable;
import io.github.imagehygiene.image.TestArchive;
import io.github.imagehygiene.image.TestImage;
import io.github.imagehygiene.image.TestLayer;
import io.github.imagehygiene.layers.LayerFacts;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;

/** Opens archives for tests, or expects one line that says why not. */
final class Opening {

  static final TestImage SHOP =
      TestImage.named("shop:1")
          .layer(TestLayer.empty().file("/a", 3000))
          .layer(TestLayer.empty().file("/b", 2000))
          .user("1000");

  private Opening() {}

  static Image open(Path path) throws ImageUnavailable, ImageUnreadable {
    return new ImageArchive(path, Optional.empty()).open(Optional.empty());
  }

  /** An archive whose only layer is a blob, be it one or not. */
  static TestArchive oneLayer(byte[] blob, String diffId) {
    String config = "{\"rootfs\":{\"diff_ids\":[\"sha256:" + diffId + "\"]}}";
    String manifest = "[{\"Config\":\"config.json\",\"Layers\":[\"layer.tar\"]}]";
    return TestArchive.empty()
        .with("layer.tar", blob)
        .with("config.json", config.getBytes(UTF_8))
        .with("manifest.json", manifest.getBytes(UTF_8));
  }

  static AbstractThrowableAssert<?, ?> unreadable(Path path) {
    return oneLine(path, catchThrowable(() -> open(path)));
  }

  static AbstractThrowableAssert<?, ?> layersUnreadable(Path path) {
    return oneLine(
        path,
        catchThrowable(
            () -> {
              Image image = open(path);
              image.layers(new HashSet<>(image.describe().config().layers()), LayerFacts::read);
            }));
  }

  private static AbstractThrowableAssert<?, ?> oneLine(Path path, Throwable thrown) {
    return assertThat(thrown)
        .isInstanceOf(ImageUnreadable.class)
        .hasMessageStartingWith(path + ": ")
        .hasMessageNotContaining("\n");
  }
}
