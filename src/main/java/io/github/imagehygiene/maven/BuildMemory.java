package io.github.imagehygiene.maven;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.execution.MavenSession;

/**
 * What executions of one Maven build tell each other. It lives in the build's own session, not in a
 * static: a class loader of ours may outlive a build, and two builds may share it.
 */
record BuildMemory(Set<String> notes) {

  private static final String KEY = "io.github.imagehygiene.notes";

  static BuildMemory of(MavenSession session) {
    var data = session.getRepositorySession().getData();
    // An old resolver has no computeIfAbsent, so set() and look again.
    data.set(KEY, null, ConcurrentHashMap.<String>newKeySet());
    @SuppressWarnings("unchecked")
    var notes = (Set<String>) data.get(KEY);
    return new BuildMemory(notes);
  }

  /** Notes it; false if an earlier execution did. */
  boolean first(String note) {
    return notes.add(note);
  }

  long count(String prefix) {
    return notes.stream().filter(n -> n.startsWith(prefix)).count();
  }
}
