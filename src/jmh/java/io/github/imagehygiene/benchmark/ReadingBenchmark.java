package io.github.imagehygiene.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Files that are read in a second, on one core. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ReadingBenchmark {

  private final List<byte[]> files;

  public ReadingBenchmark() {
    this.files = Dockerfiles.all();
  }

  @Benchmark
  @OperationsPerInvocation(Dockerfiles.COUNT)
  public void files(Blackhole blackhole) {
    files.forEach(file -> blackhole.consume(Dockerfiles.read(file)));
  }
}
