package io.github.imagehygiene.maven;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.maven.execution.MavenSession;

/**
 * What executions of one Maven build tell each other. It lives in the build's own session, not in a
 * static: a class loader of ours may outlive a build, and two builds may share it.
 *
 * @param notes who noted each first
 */
record BuildMemory(ConcurrentMap<String, String> notes) {

  private static final String KEY = "io.github.imagehygiene.notes";

  static BuildMemory of(MavenSession session) {
    var data = session.getRepositorySession().getData();
    // An old resolver has no computeIfAbsent, so set() and look again.
    data.set(KEY, null, new ConcurrentHashMap<String, String>());
    @SuppressWarnings("unchecked")
    var notes = (ConcurrentMap<String, String>) data.get(KEY);
    return new BuildMemory(notes);
  }

  /** Notes it; false if an earlier execution did. */
  boolean first(String note) {
    return earlier(note, "").isEmpty();
  }

  /** Notes it as somebody's; gives whose it was already. */
  Optional<String> earlier(String note, String whose) {
    return Optional.ofNullable(notes.putIfAbsent(note, whose));
  }

  boolean has(String note) {
    return notes.containsKey(note);
  }

  /** Whose the notes are that begin so, in the notes' order. */
  List<String> values(String prefix) {
    return notes.entrySet().stream()
        .filter(note -> note.getKey().startsWith(prefix))
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Runs it while no other execution of the build runs something so. */
  void alone(Runnable task) {
    synchronized (notes) {
      task.run();
    }
  }

  long count(String prefix) {
    return notes.keySet().stream().filter(n -> n.startsWith(prefix)).count();
  }
}
