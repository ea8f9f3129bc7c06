package io.github.imagehygiene.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Takes gzip off a stream (RFC 1952): all its members, to its very end, with every checksum
 * compared.
 *
 * <p>Not the JDK's, which ends silently where a further member is broken or slow to come; not that
 * of commons-compress, which keeps a member's name however long it is.
 */
final class GzipStream extends InputStream {

  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] buffer = new byte[BUFFER];
  private int start;
  private int end;
  private boolean inMember;
  private boolean ended;

  GzipStream(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    while (length > 0) {
      if (!inMember && !startMember()) {
        return -1;
      }
      int got = inflate(target, offset, length);
      if (got > 0) {
        crc.update(target, offset, got);
        return got;
      }
      if (inflater.finished()) {
        endMember();
      } else if (inflater.needsDictionary()) {
        throw new IOException("the gzip data wants a dictionary, which gzip does not have");
      } else {
        fill();
        inflater.setInput(buffer, start, end - start);
        start = end;
      }
    }
    return 0;
  }

  private int inflate(byte[] target, int offset, int length) throws IOException {
    try {
      return inflater.inflate(target, offset, length);
    } catch (DataFormatException e) {
      throw new IOException("the gzip data is corrupt (" + e.getMessage() + ")", e);
    }
  }

  /**
   * @return false at the end of the stream
   */
  private boolean startMember() throws IOException {
    if (ended || start == end && !more()) {
      ended = true;
      return false;
    }
    if (next() != 0x1f || next() != 0x8b || next() != 8) {
      throw new IOException("the gzip data is followed by something that is no gzip");
    }
    int flags = next();
    skip(6);
    if ((flags & 4) != 0) {
      skip(next() | next() << 8);
    }
    for (int text = flags >> 3 & 3; text != 0; text &= text - 1) {
      while (next() != 0) {
        // A file name or a comment, up to its NUL.
      }
    }
    skip((flags & 2) != 0 ? 2 : 0);
    inflater.reset();
    inflater.setInput(buffer, start, end - start);
    start = end;
    crc.reset();
    inMember = true;
    return true;
  }

  private void endMember() throws IOException {
    start = end - inflater.getRemaining();
    long statedCrc = number();
    long statedSize = number();
    if (statedCrc != crc.getValue() || statedSize != (inflater.getBytesWritten() & 0xffffffffL)) {
      throw new IOException("the gzip data is corrupt (its checksum does not fit)");
    }
    inMember = false;
  }

  private long number() throws IOException {
    return next() | next() << 8 | next() << 16 | (long) next() << 24;
  }

  private int next() throws IOException {
    if (start == end) {
      fill();
    }
    return buffer[start++] & 0xff;
  }

  private void skip(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      next();
    }
  }

  private void fill() throws IOException {
    if (!more()) {
      throw new EOFException("the gzip data is cut short");
    }
  }

  private boolean more() throws IOException {
    int got = in.read(buffer, 0, buffer.length);
    start = 0;
    end = Math.max(0, got);
    return got > 0;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
