package io.github.imagehygiene.report.json;

import io.github.imagehygiene.inspect.Timings;
import java.time.Duration;
import java.util.Map;

/** How long a run took, as {@code timings.json}; what differs from run to run is only there. */
public record TimingsReport() {

  /** The name of the file. */
  public static final String FILE = "timings.json";

  /**
   * The file's content.
   *
   * @param total from the goal's beginning until reports were written
   */
  public byte[] bytes(Timings timings, Duration total) {
    return new JsonObject()
        .put("unit", "ms")
        .put("total", millis(total))
        .put("steps", each(timings.steps()))
        .put("rules", each(timings.rules()))
        .bytes();
  }

  private static JsonObject each(Map<String, Duration> durations) {
    var json = new JsonObject();
    durations.forEach((name, duration) -> json.put(name, millis(duration)));
    return json;
  }

  /** With three decimals. */
  private static double millis(Duration duration) {
    return duration.toNanos() / 1_000 / 1_000.0;
  }
}
