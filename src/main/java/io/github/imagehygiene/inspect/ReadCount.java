package io.github.imagehygiene.inspect;

import io.github.imagehygiene.image.ImageDescription;
import io.github.imagehygiene.image.LayerReader;
import io.github.imagehygiene.image.Size;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Counts the bytes of layers while one thread reads them and another wants to know. */
final class ReadCount {

  private record Plan(String image, OptionalLong total, int layers) {}

  private volatile Plan plan;
  private final AtomicInteger layers = new AtomicInteger();
  private final LongAdder bytes = new LongAdder();

  /** Reads as {@code reader} does and counts; equal to what else counts here and reads so. */
  <T> LayerReader<T> over(LayerReader<T> reader) {
    return new Counting<>(reader, this);
  }

  /**
   * Says what is going to be read.
   *
   * @param wanted how many of the image's layers
   */
  void begin(ImageDescription image, int wanted) {
    boolean all = wanted == image.config().diffIds().size();
    plan = new Plan(image.reference(), all ? total(image) : OptionalLong.empty(), wanted);
  }

  private record Counting<T>(LayerReader<T> reader, ReadCount count) implements LayerReader<T> {

    @Override
    public T read(InputStream tar) throws IOException {
      count.layers.incrementAndGet();
      return reader.read(new Counted(tar, count.bytes));
    }
  }

  private static OptionalLong total(ImageDescription image) {
    if (image.unpackedSize() instanceof Size.Exactly exactly) {
      return OptionalLong.of(exactly.bytes());
    }
    return image.unpackedSize() instanceof Size.AtMost most
        ? OptionalLong.of(most.bytes())
        : OptionalLong.empty();
  }

  /** Empty if no layer is to be read, as far as is known yet. */
  Optional<Progress.SoFar> soFar() {
    return Optional.ofNullable(plan).map(this::soFar);
  }

  private Progress.SoFar soFar(Plan plan) {
    long read = bytes.sum();
    // A tar has headers and padding that an image's size leaves out.
    boolean fits = plan.total().orElse(0) >= read;
    return new Progress.SoFar(
        plan.image(),
        read,
        fits ? plan.total() : OptionalLong.empty(),
        Math.min(layers.get(), plan.layers()),
        plan.layers());
  }

  private static final class Counted extends FilterInputStream {

    private final LongAdder bytes;

    Counted(InputStream in, LongAdder bytes) {
      super(in);
      this.bytes = bytes;
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      bytes.add(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = in.read(into, offset, length);
      bytes.add(Math.max(0, read));
      return read;
    }

    @Override
    public long skip(long most) throws IOException {
      long skipped = in.skip(most);
      bytes.add(skipped);
      return skipped;
    }
  }
}
