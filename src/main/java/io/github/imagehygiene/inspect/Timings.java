package io.github.imagehygiene.inspect;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * How long the parts of an inspection took.
 *
 * @param steps by name, in the order they were begun; they may overlap
 * @param rules by rule id, summed over all files
 */
public record Timings(Map<String, Duration> steps, Map<String, Duration> rules) {

  public Timings {
    steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
    rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
  }

  /** Takes the time; may be used from several threads. */
  static final class Clock {

    private final Map<String, LongAdder> steps = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<String, LongAdder> rules = new ConcurrentHashMap<>();

    <T> T step(String name, Supplier<T> work) {
      long start = System.nanoTime();
      try {
        return work.get();
      } finally {
        add(name, System.nanoTime() - start);
      }
    }

    void add(String name, long nanos) {
      steps.computeIfAbsent(name, n -> new LongAdder()).add(nanos);
    }

    void rule(String id, long nanos) {
      rules.computeIfAbsent(id, n -> new LongAdder()).add(nanos);
    }

    Timings read() {
      var byName = new LinkedHashMap<String, Duration>();
      steps.forEach((name, nanos) -> byName.put(name, Duration.ofNanos(nanos.sum())));
      var byRule = new LinkedHashMap<String, Duration>();
      rules.entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(e -> byRule.put(e.getKey(), Duration.ofNanos(e.getValue().sum())));
      return new Timings(byName, byRule);
    }
  }
}
