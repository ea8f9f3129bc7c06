package io.github.imagehygiene.subject;

import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.subject.ScriptChecker.Note;
import io.github.imagehygiene.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * What a program says of the scripts of a Dockerfile.
 *
 * @param known in the order of the file
 * @param unknown why nothing is known, in one line
 */
public record ScriptNotes(List<Placed> known, Optional<String> unknown) {

  /** Nobody asked. */
  static final ScriptNotes NONE =
      new ScriptNotes(List.of(), Optional.of("the scripts were not given to shellcheck"));

  /** A note and where it points in the Dockerfile. */
  public record Placed(Stage stage, Span span, Note note) {}

  public ScriptNotes {
    known = List.copyOf(known);
  }

  /**
   * All notes.
   *
   * @throws NotEvaluated if there was no answer
   */
  public List<Placed> all() {
    unknown.ifPresent(
        why -> {
          throw new NotEvaluated(why);
        });
    return known;
  }
}
