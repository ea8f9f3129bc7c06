package io.github.imagehygiene.daemon;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Engines beside the one that is meant, asked for what that one does not hold. */
record OtherEngines(List<EngineAddress> addresses, Limits limits) {

  OtherEngines {
    addresses = List.copyOf(addresses);
  }

  /**
   * What to do about an image that others hold, a line each; one that does not answer counts as not
   * having it, and all together have as long as a search for an engine.
   *
   * @param name of the grammar of references
   */
  List<String> holding(String name) {
    var found = new ArrayList<String>();
    long end = System.nanoTime() + limits.find().toNanos();
    for (EngineAddress address : addresses) {
      var left = Duration.ofNanos(end - System.nanoTime());
      if (left.isNegative()) {
        break;
      }
      try (var engine = Engine.at(address, left, limits.within(left))) {
        if (engine.askForImage(name).ok()) {
          found.add(engine + " has it: set DOCKER_HOST=" + address.host() + ".");
        }
      } catch (IOException e) {
        // It is not the one that was meant, so why it does not answer helps nobody.
      }
    }
    return found;
  }
}
