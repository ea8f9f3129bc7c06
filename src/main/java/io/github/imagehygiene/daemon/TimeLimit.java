package io.github.imagehygiene.daemon;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Ends a blocking call in time, whatever the peer does. docker-java's own time-outs do not work
 * over unix sockets, so the call runs on a thread of its own and the connection is torn from under
 * it.
 */
final class TimeLimit {

  /** How long a call whose connection is gone may take to notice. */
  private static final Duration GRACE = Duration.ofMillis(200);

  private TimeLimit() {}

  /**
   * @param cut closes what {@code call} waits for
   * @throws IOException if the call failed, or took longer than the limit
   */
  static <T> T call(Duration limit, Callable<T> call, Runnable cut) throws IOException {
    var task = new FutureTask<>(call);
    var worker = new Thread(task, "image-hygiene-engine-call");
    worker.setDaemon(true);
    worker.start();
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      end(task, worker, cut);
      throw new IOException("it gave no answer within " + seconds(limit), e);
    } catch (InterruptedException e) {
      end(task, worker, cut);
      Thread.currentThread().interrupt();
      throw new IOException("waiting for its answer was interrupted", e);
    } catch (ExecutionException e) {
      throw asIoException(e.getCause());
    }
  }

  static String seconds(Duration limit) {
    // What is left of 3 s after some microseconds is 3 s to the reader.
    return limit.toMillis() < 1_000
        ? limit.toMillis() + " ms"
        : limit.plusMillis(500).toSeconds() + " s";
  }

  /** docker-java wraps what went wrong in runtime exceptions; what the network said is inside. */
  static IOException asIoException(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    Throwable said = thrown;
    while (!(said instanceof IOException) && said.getCause() != null) {
      said = said.getCause();
    }
    String message = said.getMessage();
    return new IOException(
        message == null ? said.getClass().getSimpleName() : Quote.of(message), thrown);
  }

  private static void end(FutureTask<?> task, Thread worker, Runnable cut) {
    // Interrupting closes a unix socket, cutting the rest: only together they end every wait.
    task.cancel(true);
    cut.run();
    try {
      worker.join(GRACE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
