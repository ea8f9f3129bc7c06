package io.github.imagehygiene.dockerfile.ignore;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * A pattern over paths as moby/patternmatcher has it: {@code *} and {@code ?} stay within a folder,
 * {@code **} does not, {@code [a-z]} is one character, a backslash takes the meaning from the next.
 * It never backtracks.
 */
final class PathPattern {

  /** What a step of the pattern may do. */
  private enum Kind {
    /** One character. */
    ONE,
    /** Any number of characters. */
    MANY,
    /** Nothing, or anything up to a slash; the step after it is passed over. */
    FOLDERS
  }

  private record Step(Kind kind, IntPredicate accepts) {}

  private static final IntPredicate ANY = c -> true;
  private static final IntPredicate NO_SLASH = c -> c != '/';

  private final List<Step> steps;
  private final Optional<String> suffix;

  /**
   * @param suffix what a path ends with, for a pattern {@code **text} without further wildcards
   */
  private PathPattern(List<Step> steps, Optional<String> suffix) {
    this.steps = List.copyOf(steps);
    this.suffix = suffix;
  }

  /** Reads a pattern; empty if Go's {@code filepath.Match} refuses it. */
  static Optional<PathPattern> parse(String pattern) {
    var steps = new ArrayList<Step>();
    boolean wild = false;
    int at = 0;
    while (at < pattern.length()) {
      char c = pattern.charAt(at++);
      if (c == '*' && pattern.startsWith("*", at)) {
        at++;
        at += pattern.startsWith("/", at) ? 1 : 0;
        wild |= !steps.isEmpty();
        if (at < pattern.length()) {
          steps.add(new Step(Kind.FOLDERS, ANY));
        }
        steps.add(new Step(Kind.MANY, ANY));
      } else if (c == '*' || c == '?') {
        wild = true;
        steps.add(new Step(c == '*' ? Kind.MANY : Kind.ONE, NO_SLASH));
      } else if (c == '[') {
        wild = true;
        var bracket = new BracketReader(pattern, at);
        Optional<IntPredicate> accepts = bracket.read();
        if (accepts.isEmpty()) {
          return Optional.empty();
        }
        at = bracket.end();
        steps.add(new Step(Kind.ONE, accepts.get()));
      } else if (c == '\\') {
        if (at == pattern.length()) {
          return Optional.empty();
        }
        wild = true;
        steps.add(literal(pattern.charAt(at++)));
      } else {
        steps.add(literal(c));
      }
    }
    boolean ends = pattern.startsWith("**") && !wild;
    return Optional.of(
        new PathPattern(steps, ends ? Optional.of(pattern.substring(2)) : Optional.empty()));
  }

  private static Step literal(char wanted) {
    return new Step(Kind.ONE, c -> c == wanted);
  }

  boolean matches(String path) {
    if (suffix.isPresent()) {
      String end = suffix.get();
      return path.endsWith(end) || end.startsWith("/") && path.equals(end.substring(1));
    }
    var states = new BitSet();
    reach(states, 0);
    for (int i = 0; i < path.length() && !states.isEmpty(); i++) {
      states = step(states, path.charAt(i));
    }
    return states.get(steps.size());
  }

  /** Whether it matches a path or a folder above it; goes over the path once. */
  boolean matchesOrParent(String path) {
    if (suffix.isPresent()) {
      return endsAt(path, suffix.get());
    }
    var states = new BitSet();
    reach(states, 0);
    for (int i = 0; i < path.length() && !states.isEmpty(); i++) {
      if (i > 0 && path.charAt(i) == '/' && states.get(steps.size())) {
        return true;
      }
      states = step(states, path.charAt(i));
    }
    return states.get(steps.size());
  }

  /** Whether a path, or a folder above it, ends with a text, which may be the whole path. */
  private static boolean endsAt(String path, String end) {
    for (int at = path.indexOf(end); at >= 0; at = path.indexOf(end, at + 1)) {
      int after = at + end.length();
      if (after == path.length() || after > 0 && path.charAt(after) == '/') {
        return true;
      }
    }
    return end.startsWith("/") && (path + "/").startsWith(end.substring(1) + "/");
  }

  private BitSet step(BitSet states, char c) {
    var next = new BitSet();
    for (int i = states.nextSetBit(0); i >= 0 && i < steps.size(); i = states.nextSetBit(i + 1)) {
      Step step = steps.get(i);
      boolean inFolders = i > 0 && steps.get(i - 1).kind == Kind.FOLDERS;
      if (inFolders) {
        next.set(i);
        if (c == '/') {
          reach(next, i + 1);
        }
      } else if (step.kind != Kind.FOLDERS && step.accepts.test(c)) {
        reach(next, step.kind == Kind.MANY ? i : i + 1);
      }
    }
    return next;
  }

  /** Enters a state, and those that need no character. */
  private void reach(BitSet states, int state) {
    int i = state;
    while (!states.get(i)) {
      states.set(i);
      if (i == steps.size() || steps.get(i).kind == Kind.ONE) {
        return;
      } else if (steps.get(i).kind == Kind.FOLDERS) {
        states.set(i + 1);
        i += 2;
      } else {
        i++;
      }
    }
  }
}
