package io.github.imagehygiene.shell.parse;

import io.github.imagehygiene.shell.syntax.Assignment;
import io.github.imagehygiene.shell.syntax.Assignments;
import io.github.imagehygiene.shell.syntax.Redirection;
import io.github.imagehygiene.shell.syntax.ShellNode;
import io.github.imagehygiene.shell.syntax.ShellNode.Function;
import io.github.imagehygiene.shell.syntax.ShellNode.Simple;
import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.shell.syntax.Unreadable;
import io.github.imagehygiene.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one simple command, or the definition of a function. */
final class CommandReader {

  private final Readers readers;
  private final Cursor cursor;
  private final int start;
  private final List<Assignment> assignments = new ArrayList<>();
  private final List<ShellWord> words = new ArrayList<>();
  private final List<Redirection> redirections = new ArrayList<>();
  private int end;
  private boolean misplaced;

  CommandReader(Readers readers) {
    this.readers = readers;
    this.cursor = readers.cursor;
    this.start = cursor.position();
    this.end = start;
  }

  /** The command at the cursor; it has no parts if none stands there. */
  ShellNode read() {
    boolean more = true;
    while (more && !cursor.atEnd() && cursor.peek() != '#') {
      Optional<Redirection> redirection = readers.redirections.redirection();
      if (redirection.isPresent()) {
        redirections.add(redirection.get());
        behind();
      } else if (cursor.peek() != '(') {
        more = word();
      } else if (assignments.isEmpty() && words.size() == 1 && takeParentheses()) {
        return function(readers, start, words.get(0));
      } else {
        misplaced();
      }
    }
    Span span = cursor.text().span(start, end);
    if (cursor.isCutOff()) {
      return new Unreadable("the text ends within this command", span);
    }
    return misplaced
        ? cursor.unreadable("unexpected `(`", start)
        : new Simple(assignments, words, redirections, span);
  }

  private boolean word() {
    ShellWord word = readers.words.word();
    boolean found = !word.parts().isEmpty();
    if (found) {
      Optional<Assignment> assignment = words.isEmpty() ? Assignments.read(word) : Optional.empty();
      assignment.ifPresentOrElse(assignments::add, () -> words.add(word));
      behind();
    }
    return found;
  }

  /** A parenthesis where none may stand: what it holds is gone over with the command. */
  private void misplaced() {
    misplaced = true;
    cursor.skip(1);
    readers.sequences.parenthesised(cursor.position() - 1);
    behind();
  }

  private void behind() {
    end = cursor.position();
    cursor.blanks();
  }

  /** Goes over the empty parentheses that make the word before them the name of a function. */
  private boolean takeParentheses() {
    int open = cursor.position();
    cursor.skip(1);
    cursor.blanks();
    boolean empty = cursor.take(")");
    if (!empty) {
      cursor.moveTo(open);
    }
    return empty;
  }

  /** The function whose name, from {@code start} on, and parentheses were read. */
  static ShellNode function(Readers readers, int start, ShellWord name) {
    Cursor cursor = readers.cursor;
    cursor.lines();
    if (!cursor.enter()) {
      return new Unreadable("nested too deeply", cursor.spanSince(start));
    }
    ShellNode body = readers.compounds.command();
    cursor.leave();
    return new Function(name, body, cursor.spanSince(start));
  }
}
