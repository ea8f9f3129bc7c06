package io.github.imagehygiene.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.archive.ImageArchive;
import io.github.imagehygiene.image.Image;
import io.github.imagehygiene.image.ImageDescription;
import io.github.imagehygiene.image.ImageSource;
import io.github.imagehygiene.image.ImageUnavailable;
import io.github.imagehygiene.image.ImageUnreadable;
import io.github.imagehygiene.image.LayerId;
import io.github.imagehygiene.image.LayerReader;
import io.github.imagehygiene.image.Layouts;
import io.github.imagehygiene.image.Packing;
import io.github.imagehygiene.image.ReadLayer;
import io.github.imagehygiene.image.Size;
import io.github.imagehygiene.image.TestImage;
import io.github.imagehygiene.image.TestLayer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a long read, and that nothing else is read or kept. */
class ImageFetchTest {

  private static final TestImage SHOP =
      TestImage.named("shop:1")
          .layer(TestLayer.empty().file("/a", 5_000))
          .layer(TestLayer.empty().file("/b", 7));

  @TempDir Path folder;

  private final List<Progress.SoFar> told = new ArrayList<>();
  private final CountDownLatch toldTwice = new CountDownLatch(2);

  /** An image none of whose layers ends before somebody was told twice of the first's bytes. */
  private record Slow(Image image, long size, CountDownLatch latch) implements Image {

    @Override
    public ImageDescription describe() {
      var it = image.describe();
      return new ImageDescription(
          it.reference(),
          it.id(),
          it.source(),
          it.config(),
          new Size.AtMost(size),
          it.compressedSize(),
          it.repoDigests(),
          it.names());
    }

    @Override
    public <T> List<ReadLayer<T>> layers(Set<LayerId> wanted, LayerReader<T> reader)
        throws ImageUnreadable {
      return image.layers(
          wanted,
          tar -> {
            T value = reader.read(tar);
            try {
              latch.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
            return value;
          });
    }

    @Override
    public void close() {
      image.close();
    }
  }

  @Test
  void aLongReadIsToldOf() {
    fetch(9_000, LayerMode.ALWAYS);
    assertThat(told).hasSizeGreaterThanOrEqualTo(2);
    var last = told.get(told.size() - 1);
    assertThat(last.image()).isEqualTo("shop:1");
    assertThat(last.bytes()).isBetween(5_000L, 9_000L);
    assertThat(last.total()).hasValue(9_000);
    // Layers of a file may be read side by side.
    assertThat(last.layer()).isBetween(1, 2);
    assertThat(last.layers()).isEqualTo(2);
  }

  @Test
  void aTotalThatWasTooLowIsNotTold() {
    fetch(1_000, LayerMode.ALWAYS);
    assertThat(told.get(told.size() - 1).total()).isEqualTo(OptionalLong.empty());
  }

  @Test
  void aReadThatIsShortOrNotMadeIsNotToldOf() {
    toldTwice.countDown();
    toldTwice.countDown();
    fetch(Duration.ofMinutes(1), 9_000, LayerMode.ALWAYS);
    fetch(9_000, LayerMode.NEVER);
    assertThat(told).isEmpty();
  }

  @Test
  void noCacheIsMadeWhereNoLayerIsRead() {
    toldTwice.countDown();
    toldTwice.countDown();
    fetch(9_000, LayerMode.NEVER);
    assertThat(folder.resolve("cache")).doesNotExist();
    var steps = fetch(9_000, LayerMode.ALWAYS);
    assertThat(folder.resolve("cache")).isDirectory();
    assertThat(steps.steps().keySet())
        .containsExactly("image description", "cache", "layers", "contents");
  }

  /** An archive that is deleted once it is open, so that nobody can go through it again. */
  private record Once(ImageSource source, Path file) implements ImageSource {

    @Override
    public Image open(Optional<String> reference) throws ImageUnavailable, ImageUnreadable {
      Image image = source.open(reference);
      try {
        Files.delete(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return image;
    }

    @Override
    public ImageSource expecting(LayerReader<?> reader) {
      return new Once(source.expecting(reader), file);
    }
  }

  @Test
  void aCompressedArchiveIsGoneThroughOnce() throws IOException {
    Path file = Layouts.docker26(Packing.PLAIN, SHOP).gzip(folder.resolve("image.tar.gz"));
    var input =
        new ImageInput(
            new Once(new ImageArchive(file, Optional.empty()), file),
            Optional.empty(),
            LayerMode.ALWAYS,
            true,
            Optional.empty(),
            new Progress(Duration.ofMinutes(1), Duration.ofMinutes(1), told::add));
    var fetched = started(input, new Timings.Clock()).await();
    assertThat(fetched.failure()).isEmpty();
    assertThat(fetched.layers()).isPresent();
  }

  private static ImageFetch started(ImageInput input, Timings.Clock clock) {
    var wanted = new Wanted(true, true, false, Set.of());
    var fetch = ImageFetch.of(input, wanted, new CompletableFuture<>(), clock);
    ImageFetch.start(List.of(fetch));
    return fetch;
  }

  private Timings fetch(long size, LayerMode layers) {
    return fetch(Duration.ofMillis(50), size, layers);
  }

  private Timings fetch(Duration first, long size, LayerMode layers) {
    var clock = new Timings.Clock();
    var progress =
        new Progress(
            first,
            Duration.ofMillis(20),
            soFar -> {
              told.add(soFar);
              if (soFar.bytes() >= 5_000) {
                toldTwice.countDown();
              }
            });
    var input =
        new ImageInput(
            reference -> new Slow(open(), size, toldTwice),
            Optional.empty(),
            layers,
            true,
            Optional.of(new CacheInput(folder.resolve("cache"), "1", told -> {})),
            progress);
    var fetched = started(input, clock).await();
    assertThat(fetched.failure()).isEmpty();
    return clock.read();
  }

  private Image open() throws ImageUnreadable {
    try {
      Path archive = Layouts.docker20(SHOP).tar(folder.resolve("image.tar"));
      return new ImageArchive(archive, Optional.empty()).open(Optional.of("shop:1"));
    } catch (IOException | ImageUnavailable e) {
      throw new IllegalStateException(e);
    }
  }
}
