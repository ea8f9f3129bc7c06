package io.github.imagehygiene.zstd;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Takes zstd off a stream: all its frames, to its very end, with every checksum compared; skippable
 * frames, which zstd:chunked layers carry, are passed over. Memory is bounded by the window that a
 * frame asks for, and that by 128 MB and by what Java may have.
 */
public final class ZstdInputStream extends InputStream {

  private static final long MAGIC = 0xfd2fb528L;
  private static final long SKIPPABLE = 0x184d2a50L;
  private static final int BUFFER = 64 << 10;

  private enum Next {
    FRAME,
    BLOCK,
    END
  }

  private final InputStream in;
  private final Window window = new Window();
  private final Literals literals = new Literals();
  private final Sequences sequences = new Sequences(literals, window);
  private final byte[] block = new byte[Window.LARGEST_BLOCK + Window.SLACK];
  private Next next = Next.FRAME;
  private FrameHeader frame;
  private XxHash64 checksum;
  private long contentSize;

  /**
   * @param in read in large pieces
   */
  public ZstdInputStream(InputStream in) {
    this.in = new java.io.BufferedInputStream(in, BUFFER);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!decode()) {
      return -1;
    }
    int count = Math.min(length, window.available());
    window.take(target, offset, count);
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    if (count <= 0 || !decode()) {
      return 0;
    }
    int skipped = (int) Math.min(count, window.available());
    window.skip(skipped);
    return skipped;
  }

  @Override
  public int available() {
    return window.available();
  }

  /**
   * @return false at the end
   */
  private boolean decode() throws IOException {
    while (window.available() == 0 && next != Next.END) {
      if (next == Next.FRAME) {
        startFrame();
      } else {
        decodeBlock();
      }
    }
    return window.available() > 0;
  }

  private void startFrame() throws IOException {
    byte[] magic = in.readNBytes(4);
    long number = LittleEndian.number(magic, 0, magic.length);
    if (magic.length == 0) {
      next = Next.END;
    } else if (magic.length == 4 && (number & 0xfffffff0L) == SKIPPABLE) {
      skipFrame(LittleEndian.number(take(4), 0, 4));
    } else if (number != MAGIC) {
      throw new IOException("the zstd data is followed by something that is no zstd");
    } else {
      frame = FrameHeader.read(in);
      window.reset(frame.window());
      literals.reset();
      sequences.reset();
      checksum = new XxHash64();
      contentSize = 0;
      next = Next.BLOCK;
    }
  }

  private void decodeBlock() throws IOException {
    int header = (int) LittleEndian.number(take(3), 0, 3);
    int size = header >> 3;
    if (size > Window.LARGEST_BLOCK) {
      throw new Corrupt("a block is too large");
    }
    window.makeRoom();
    int from = window.at();
    switch (header >> 1 & 3) {
      case 0 -> {
        readFully(window.bytes(), from, size);
        window.advance(size);
      }
      case 1 -> window.run(take(1)[0], size);
      case 2 -> {
        readFully(block, 0, size);
        sequences.decode(block, literals.read(block, 0, size), size);
      }
      default -> throw new Corrupt("a block is of an unknown kind");
    }
    contentSize += window.at() - from;
    if (frame.hasChecksum()) {
      checksum.update(window.bytes(), from, window.at());
    }
    if ((header & 1) != 0) {
      endFrame();
    }
  }

  private void endFrame() throws IOException {
    if (frame.hasChecksum()
        && LittleEndian.number(take(4), 0, 4) != (checksum.value() & 0xffffffffL)) {
      throw new Corrupt("its checksum does not fit");
    }
    if (frame.contentSize().orElse(contentSize) != contentSize) {
      throw new Corrupt("it is not as long as it says");
    }
    next = Next.FRAME;
  }

  private byte[] take(int count) throws IOException {
    byte[] bytes = new byte[count];
    readFully(bytes, 0, count);
    return bytes;
  }

  private void readFully(byte[] target, int offset, int count) throws IOException {
    if (in.readNBytes(target, offset, count) < count) {
      throw FrameHeader.cutShort();
    }
  }

  private void skipFrame(long bytes) throws IOException {
    try {
      in.skipNBytes(bytes);
    } catch (EOFException e) {
      throw FrameHeader.cutShort();
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
