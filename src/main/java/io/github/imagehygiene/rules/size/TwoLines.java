package io.github.imagehygiene.rules.size;

import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.subject.DockerfileSubject;

/** Two instructions, the second of which undoes something that the first one did. */
final class TwoLines {

  private TwoLines() {}

  /** What tells them from others, wherever they stand. */
  static String key(DockerfileSubject subject, Instruction first, Instruction second) {
    return text(subject, first) + " | " + text(subject, second);
  }

  private static String text(DockerfileSubject subject, Instruction instruction) {
    return subject.source().slice(instruction.span()).replaceAll("\\s+", " ").strip();
  }
}
