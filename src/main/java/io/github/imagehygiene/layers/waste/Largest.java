package io.github.imagehygiene.layers.waste;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** The first few of many things, in an order. */
final class Largest<T> {

  private final int most;
  private final Comparator<T> order;
  private final List<T> kept = new ArrayList<>();

  Largest(int most, Comparator<T> order) {
    this.most = most;
    this.order = order;
  }

  void offer(T candidate) {
    if (kept.size() == most && order.compare(candidate, kept.get(most - 1)) >= 0) {
      return;
    }
    int found = Collections.binarySearch(kept, candidate, order);
    kept.add(found < 0 ? -found - 1 : found + 1, candidate);
    if (kept.size() > most) {
      kept.remove(most);
    }
  }

  List<T> list() {
    return List.copyOf(kept);
  }
}
