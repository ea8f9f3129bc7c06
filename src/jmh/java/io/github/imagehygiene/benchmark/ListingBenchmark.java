package io.github.imagehygiene.benchmark;

import io.github.imagehygiene.layers.LayerScan;
import io.github.imagehygiene.layers.listing.LayerEntry;
import io.github.imagehygiene.layers.listing.LayerListing;
import io.github.imagehygiene.layers.probe.ContentHash;
import io.github.imagehygiene.layers.probe.LayerContents;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How the time to list a layer, and to use the listing, grows with its entries. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ListingBenchmark {

  @Param({"10000", "100000", "1000000"})
  private int entries;

  private LayerListing listing;
  private byte[] written;

  @Setup
  public void list() throws IOException {
    listing = scan().listing();
    var bytes = new ByteArrayOutputStream();
    listing.writeTo(new DataOutputStream(bytes));
    written = bytes.toByteArray();
  }

  /** From the tar, whose writing is part of it. */
  @Benchmark
  public LayerContents scan() throws IOException {
    return new LayerScan(Set.of()).read(new ManyFiles(entries));
  }

  /** What writing and reading the tar takes by itself. */
  @Benchmark
  public long tar() {
    return new ManyFiles(entries).readAllBlocks();
  }

  /** The same with all contents hashed. */
  @Benchmark
  public LayerContents hash() throws IOException {
    return new LayerScan(Set.of(new ContentHash(1 << 20), new ContentHash(512)))
        .read(new ManyFiles(entries));
  }

  /** From the cache's bytes. */
  @Benchmark
  public LayerListing read() throws IOException {
    return LayerListing.readFrom(new DataInputStream(new ByteArrayInputStream(written)));
  }

  @Benchmark
  public long walk() {
    return listing.entries().mapToLong(LayerEntry::size).sum();
  }

  @Benchmark
  public Optional<LayerEntry> find() {
    return listing.find("/usr/share/package-00123/module/file-0002477.txt");
  }
}
