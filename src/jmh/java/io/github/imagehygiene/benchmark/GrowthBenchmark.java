package io.github.imagehygiene.benchmark;

import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How the time to read one file grows with its size. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class GrowthBenchmark {

  @Param({"1024", "10240", "102400", "1048576"})
  private int bytes;

  private byte[] file;

  @Setup
  public void write() {
    file = Dockerfiles.ofSize(bytes);
  }

  @Benchmark
  public DockerfileSubject file() {
    return Dockerfiles.read(file);
  }
}
