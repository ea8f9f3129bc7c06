package io.github.imagehygiene.layers.cache;

import io.github.imagehygiene.image.Digest;
import io.github.imagehygiene.image.LayerId;
import io.github.imagehygiene.layers.probe.FileProbe;
import io.github.imagehygiene.layers.probe.LayerContents;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Keeps from run to run what is in layers and what probes noted, never a file's content. What a
 * layer's diffID settles is kept by that; the sizes of the layers' compressed blobs, which it does
 * not settle, by image. Nothing that happens to the cache fails a build: what cannot be read is
 * missing, what cannot be written is not kept.
 */
public final class ListingCache {

  /** Changes with the form of the files, and with what is taken for a layer's contents. */
  private static final String FORMAT = "2";

  /** Bytes of all files together; a listing has some 40 bytes an entry. */
  private static final long LARGEST = 256L << 20;

  private final CacheFolder folder;
  private final String version;
  private final Consumer<String> trouble;
  private final AtomicBoolean full = new AtomicBoolean();

  private ListingCache(CacheFolder folder, String version, Consumer<String> trouble) {
    this.folder = folder;
    this.version = version;
    this.trouble = trouble;
  }

  /**
   * Opens the cache in a folder, which is made if it is missing.
   *
   * @param version of the program: another one reads layers anew
   * @param trouble told once if the cache cannot be used, or not be written
   */
  public static Optional<ListingCache> open(Path root, String version, Consumer<String> trouble) {
    try {
      var folder = CacheFolder.open(root.resolve("layers"), ".listing");
      return Optional.of(new ListingCache(folder, version, trouble));
    } catch (IOException | RuntimeException e) {
      trouble.accept("the cache in " + root + " is not used: " + reason(e));
      return Optional.empty();
    }
  }

  /**
   * What was read of a layer.
   *
   * @param scope where the diffID stands for the layer's bytes, as its source says; in a scope of
   *     its own, an image may have other bytes under the same diffID
   * @param probes all that looked into its files
   */
  public record LayerKey(String scope, LayerId layer, Collection<FileProbe> probes) {

    private List<String> parts() {
      String index = scope.isEmpty() ? "" : Integer.toString(layer.index());
      var parts = new ArrayList<>(List.of("layer", scope, index, layer.diffId().toString()));
      probes.stream().map(FileProbe::id).sorted().forEach(parts::add);
      return parts;
    }
  }

  /**
   * What was read of an image.
   *
   * @param scope as that of its layers
   * @param id as its source calls it
   */
  public record ImageKey(String scope, String source, String id, List<Digest> diffIds) {

    private List<String> parts() {
      var parts = new ArrayList<>(List.of("image", scope, source, id));
      diffIds.stream().map(Digest::toString).forEach(parts::add);
      return parts;
    }
  }

  /** What was read of a layer before; empty if that is not known any more. */
  public Optional<LayerContents> layer(LayerKey key) {
    return folder.read(name(key.parts()), LayerContents::readFrom);
  }

  public void keep(LayerKey key, LayerContents contents) {
    write(name(key.parts()), contents::writeTo);
  }

  /** Bytes of each layer's blob, where it is compressed, as they were read before. */
  public Optional<List<OptionalLong>> compressedSizes(ImageKey key) {
    return folder
        .read(name(key.parts()), ListingCache::readSizes)
        .filter(sizes -> sizes.size() == key.diffIds().size());
  }

  public void keep(ImageKey key, List<OptionalLong> compressedSizes) {
    write(name(key.parts()), out -> writeSizes(out, compressedSizes));
  }

  private static void writeSizes(DataOutput out, List<OptionalLong> sizes) throws IOException {
    out.writeInt(sizes.size());
    for (OptionalLong size : sizes) {
      out.writeLong(size.orElse(-1));
    }
  }

  private static List<OptionalLong> readSizes(DataInput in) throws IOException {
    var sizes = new ArrayList<OptionalLong>();
    for (int left = in.readInt(); left > 0; left--) {
      long size = in.readLong();
      sizes.add(size < 0 ? OptionalLong.empty() : OptionalLong.of(size));
    }
    return sizes;
  }

  /** Removes what was used longest ago, if there is too much. */
  public void makeRoom() {
    try {
      folder.makeRoom(LARGEST);
    } catch (IOException | RuntimeException e) {
      failed(e);
    }
  }

  private void write(String name, SealedFile.Content content) {
    if (full.get()) {
      return;
    }
    try {
      folder.write(name, content);
    } catch (IOException | RuntimeException e) {
      failed(e);
    }
  }

  private void failed(Exception e) {
    if (!full.getAndSet(true)) {
      trouble.accept("what was read of layers is not kept: " + reason(e));
    }
  }

  /** Of a failed access, Java's message is often the path alone. */
  private static String reason(Exception e) {
    if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
      return e.getMessage() + " is no folder";
    }
    return e.getClass() == IOException.class
        ? e.getMessage()
        : e.getClass().getSimpleName().replaceFirst("Exception$", "") + ": " + e.getMessage();
  }

  private String name(List<String> parts) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      for (String text : List.of(FORMAT, version)) {
        add(sha256, text);
      }
      parts.forEach(part -> add(sha256, part));
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** With its length, so that no two lists of texts are one. */
  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }
}
