package io.github.imagehygiene.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import io.github.imagehygiene.image.Image;
import io.github.imagehygiene.image.ReadLayer;
import io.github.imagehygiene.layers.LayerFacts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The real Jib, not our notion of it. */
class JibArchiveTest {

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(ImageFormat.class)
  void whatJibBuildsIsRead(ImageFormat format) throws Exception {
    Path jar = Files.write(folder.resolve("shop.jar"), new byte[5000]);
    Path tar = folder.resolve("jib-image.tar");
    Jib.fromScratch()
        .setFormat(format)
        .addLayer(List.of(jar), AbsoluteUnixPath.get("/app"))
        .addLayer(List.of(jar, jar), AbsoluteUnixPath.get("/lib"))
        .setUser("1000")
        .addLabel("a", "b")
        .setEntrypoint("java", "-jar", "/app/shop.jar")
        .containerize(
            Containerizer.to(TarImage.at(tar).named(ImageReference.parse("acme/shop:1.4")))
                .setBaseImageLayersCache(folder.resolve("base"))
                .setApplicationLayersCache(folder.resolve("layers"))
                .setOfflineMode(true));
    for (Optional<String> name : List.of(Optional.<String>empty(), Optional.of("acme/shop:1.4"))) {
      try (Image image = new ImageArchive(tar, Optional.empty()).open(name)) {
        var config = image.describe().config();
        assertThat(image.describe().reference()).isEqualTo("acme/shop:1.4");
        assertThat(config.user()).isEqualTo("1000");
        assertThat(config.labels()).containsEntry("a", "b");
        assertThat(config.entrypoint()).containsExactly("java", "-jar", "/app/shop.jar");
        assertThat(image.describe().compressedSize()).isPresent();
        assertThat(image.layers(new HashSet<>(config.layers()), LayerFacts::read))
            .extracting(ReadLayer::value)
            .containsExactly(new LayerFacts(5000, 1), new LayerFacts(5000, 1));
      }
    }
  }
}
