package io.github.imagehygiene.layers.cache;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * The form of a file in the cache: a mark, the file's own name, its content, and the CRC-32C of all
 * that. Damage shows, and so does a file that is not what its name says.
 */
final class SealedFile {

  private static final long MARK = 0x69_6d_67_68_79_67_00_01L;
  private static final int BUFFER = 1 << 16;

  private SealedFile() {}

  /** Makes a value of a file's content. */
  @FunctionalInterface
  interface Parser<T> {
    T read(DataInputStream in) throws IOException;
  }

  /** Writes a file's content. */
  @FunctionalInterface
  interface Content {
    void write(DataOutputStream out) throws IOException;
  }

  /**
   * @return empty if it is not whole, or not of that name
   * @throws IOException if it is not there, or ends while it is read
   */
  static <T> Optional<T> read(Path file, String name, Parser<T> parser) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      // First the checksum, so that no parser is led astray by what is damaged.
      if (!isWhole(channel)) {
        return Optional.empty();
      }
      var in = new DataInputStream(new BufferedInputStream(fromStart(channel), BUFFER));
      return in.readLong() == MARK && in.readUTF().equals(name)
          ? Optional.of(parser.read(in))
          : Optional.empty();
    }
  }

  private static boolean isWhole(FileChannel channel) throws IOException {
    long left = channel.size() - Long.BYTES;
    if (left <= 0) {
      return false;
    }
    var in = new CheckedInputStream(fromStart(channel), new CRC32C());
    var buffer = new byte[BUFFER];
    while (left > 0) {
      int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
      if (read < 0) {
        throw new EOFException("cut short while it was read");
      }
      left -= read;
    }
    long sum = in.getChecksum().getValue();
    return new DataInputStream(in).readLong() == sum;
  }

  private static InputStream fromStart(FileChannel channel) throws IOException {
    return Channels.newInputStream(channel.position(0));
  }

  /**
   * @param file where to, which may be another place than the one it is named after
   */
  static void write(Path file, String name, Content content) throws IOException {
    try (var checked = new CheckedOutputStream(Files.newOutputStream(file), new CRC32C())) {
      var out = new DataOutputStream(new BufferedOutputStream(checked, BUFFER));
      out.writeLong(MARK);
      out.writeUTF(name);
      content.write(out);
      out.flush();
      out.writeLong(checked.getChecksum().getValue());
      out.flush();
    }
  }
}
