package io.github.imagehygiene.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/**
 * The files of an image archive, in order, so that a test can take one away, put another in its
 * place, and write them as a tar or a folder.
 *
 * @param files contents by name; what {@code links} has too is a symlink
 * @param links targets by name
 */
public record TestArchive(Map<String, byte[]> files, Map<String, String> links) {

  public static TestArchive empty() {
    return new TestArchive(Map.of(), Map.of());
  }

  public TestArchive with(String name, byte[] content) {
    var all = new LinkedHashMap<>(files);
    all.put(name, content);
    return new TestArchive(all, links);
  }

  public TestArchive link(String name, String target) {
    var all = new LinkedHashMap<>(links);
    all.put(name, target);
    return new TestArchive(with(name, new byte[0]).files, all);
  }

  /** The same without the files of a name or in a folder. */
  public TestArchive without(String name) {
    var all = new LinkedHashMap<>(files);
    if (!all.keySet().removeIf(n -> n.equals(name) || n.startsWith(name + "/"))) {
      throw new IllegalArgumentException("no " + name + " in " + files.keySet());
    }
    return new TestArchive(all, links);
  }

  public byte[] content(String name) {
    return files.get(name);
  }

  public byte[] tar() {
    var bytes = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(bytes, 512, "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      for (var file : files.entrySet()) {
        String target = links.get(file.getKey());
        var entry =
            new TarArchiveEntry(
                file.getKey(), target == null ? TarConstants.LF_NORMAL : TarConstants.LF_SYMLINK);
        entry.setModTime(0);
        entry.setSize(file.getValue().length);
        entry.setLinkName(target == null ? "" : target);
        tar.putArchiveEntry(entry);
        tar.write(file.getValue());
        tar.closeArchiveEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Writes a tar. */
  public Path tar(Path file) throws IOException {
    return Files.write(file, tar());
  }

  /** Writes a tar, compressed as a whole. */
  public Path gzip(Path file) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(tar());
    }
    return file;
  }

  /** Writes the files into a folder. */
  public Path folder(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (var file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    return folder;
  }
}
