package io.github.imagehygiene.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A program that is ended, with all that it started, when it takes too long or says too much.
 *
 * @param mostBytes of its standard output; standard error is not read
 */
record BoundedProcess(List<String> command, Duration longest, int mostBytes) {

  /**
   * Runs it.
   *
   * @param input for its standard input
   * @return its standard output, whatever its exit code
   * @throws IOException if it cannot be started, or goes over a limit
   */
  byte[] run(byte[] input) throws IOException {
    var process = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
    var late = new AtomicBoolean();
    var watch = CompletableFuture.delayedExecutor(longest.toMillis(), TimeUnit.MILLISECONDS);
    var end =
        CompletableFuture.runAsync(
            () -> {
              late.set(true);
              end(process);
            },
            watch);
    try {
      write(process, input);
      byte[] output = process.getInputStream().readNBytes(mostBytes + 1);
      if (late.get()) {
        throw new IOException("no answer within " + longest.toSeconds() + " s");
      } else if (output.length > mostBytes) {
        throw new IOException("an answer of more than " + mostBytes + " bytes");
      }
      return output;
    } finally {
      end.cancel(false);
      end(process);
    }
  }

  /** A program that has its answer before it read everything may hang up. */
  private static void write(Process process, byte[] input) {
    try (var in = process.getOutputStream()) {
      in.write(input);
    } catch (IOException e) {
      // What it answered is read all the same.
    }
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
