package io.github.imagehygiene.daemon;

import java.time.Duration;

/**
 * How long an engine may take.
 *
 * @param named until an engine that the user named answered; a busy machine is no reason to refuse
 *     the only one that is meant
 * @param find until one of the well-known sockets answered
 * @param ask until it answered a question
 * @param stall without a byte while it sends an image; there is no limit on the whole
 * @param prepare until the first byte of an image, for each GB in it: engines with a graph driver
 *     write the whole archive to disk first
 */
record Limits(Duration named, Duration find, Duration ask, Duration stall, Duration prepare) {

  static final Limits USUAL =
      new Limits(
          Duration.ofSeconds(10),
          Duration.ofSeconds(3),
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          Duration.ofSeconds(30));

  /** The same, but a question may take no longer than what is left of the time. */
  Limits within(Duration left) {
    return new Limits(named, find, left.compareTo(ask) < 0 ? left : ask, stall, prepare);
  }

  private static final long LARGEST = 100_000_000_000L;

  /**
   * Until the first byte of an image of this size, in bytes; what is over 100 GB is not believed.
   */
  Duration firstByte(long size) {
    return stall.plus(prepare.multipliedBy(Math.min(size, LARGEST)).dividedBy(1_000_000_000L));
  }
}
