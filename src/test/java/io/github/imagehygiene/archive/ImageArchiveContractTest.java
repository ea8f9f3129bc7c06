package io.github.imagehygiene.archive;

import io.github.imagehygiene.image.ImageSource;
import io.github.imagehygiene.image.ImageSourceContract;
import io.github.imagehygiene.image.Layouts;
import io.github.imagehygiene.image.Packing;
import io.github.imagehygiene.image.TestArchive;
import io.github.imagehygiene.image.TestImage;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** Every layout keeps the contract of an image source. */
class ImageArchiveContractTest {

  @TempDir Path folder;

  @Nested
  class SavedByDocker20 implements ImageSourceContract {
    @Override
    public ImageSource holding(TestImage image) throws Exception {
      return tar(Layouts.docker20(image));
    }
  }

  @Nested
  class SavedByDocker20AndCompressed implements ImageSourceContract {
    @Override
    public ImageSource holding(TestImage image) throws Exception {
      return source(Layouts.docker20(image).gzip(folder.resolve("shop.tar.gz")));
    }
  }

  @Nested
  class SavedByDocker26 implements ImageSourceContract {
    @Override
    public ImageSource holding(TestImage image) throws Exception {
      return tar(Layouts.docker26(Packing.PLAIN, image));
    }
  }

  @Nested
  class SavedByDockerWithContainerd implements ImageSourceContract {
    @Override
    public ImageSource holding(TestImage image) throws Exception {
      return tar(Layouts.docker26(Packing.GZIP, image));
    }
  }

  @Nested
  class SavedByPodman implements ImageSourceContract {
    @Override
    public ImageSource holding(TestImage image) throws Exception {
      return tar(Layouts.podman(image));
    }
  }

  @Nested
  class BuiltByJib implements ImageSourceContract {
    @Override
    public ImageSource holding(TestImage image) throws Exception {
      return tar(Layouts.jib(image));
    }
  }

  @Nested
  class OciTarWithZstd implements ImageSourceContract {
    @Override
    public ImageSource holding(TestImage image) throws Exception {
      return tar(Layouts.oci(Packing.ZSTD, image));
    }
  }

  @Nested
  class OciTarOfBuildKit implements ImageSourceContract {
    @Override
    public ImageSource holding(TestImage image) throws Exception {
      return tar(Layouts.ociNested(Packing.GZIP, image.names().get(0), image));
    }
  }

  @Nested
  class OciFolder implements ImageSourceContract {
    @Override
    public ImageSource holding(TestImage image) throws Exception {
      return source(Layouts.oci(Packing.GZIP, image).folder(folder.resolve("shop")));
    }
  }

  @Nested
  class OciFolderUncompressed implements ImageSourceContract {
    @Override
    public ImageSource holding(TestImage image) throws Exception {
      return source(Layouts.oci(Packing.PLAIN, image).folder(folder.resolve("shop")));
    }
  }

  private ImageSource tar(TestArchive archive) throws Exception {
    return source(archive.tar(folder.resolve("shop.tar")));
  }

  private static ImageSource source(Path path) {
    return new ImageArchive(path, Optional.empty());
  }
}
