package io.github.imagehygiene.shell;

import io.github.imagehygiene.shell.ShellNode.Function;
import io.github.imagehygiene.shell.ShellNode.Simple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a simple command or the definition of a function. */
final class CommandReader {

  private final Readers readers;

  CommandReader(Readers readers) {
    this.readers = readers;
  }

  /** The command at the cursor; it has no parts if none stands there. */
  ShellNode simple() {
    Cursor cursor = readers.cursor;
    int start = cursor.position();
    int end = start;
    List<Assignment> assignments = new ArrayList<>();
    List<ShellWord> words = new ArrayList<>();
    List<Redirection> redirections = new ArrayList<>();
    boolean misplaced = false;
    boolean cutOff = false;
    while (!cursor.atEnd() && cursor.peek() != '#') {
      Optional<Redirection> redirection = readers.redirections.redirection();
      if (redirection.isPresent()) {
        redirections.add(redirection.get());
      } else if (cursor.peek() == '(') {
        if (assignments.isEmpty() && words.size() == 1 && takeParentheses()) {
          return function(start, words.get(0));
        }
        misplaced = true;
        cursor.skip(1);
        readers.sequences.parenthesised(cursor.position() - 1);
      } else {
        int problems = cursor.problems().size();
        ShellWord word = readers.words.word();
        cutOff |= cursor.atEnd() && cursor.problems().size() > problems;
        if (word.parts().isEmpty()) {
          break;
        }
        Optional<Assignment> assignment =
            words.isEmpty() ? Assignments.read(word) : Optional.empty();
        assignment.ifPresentOrElse(assignments::add, () -> words.add(word));
      }
      end = cursor.position();
      cursor.blanks();
    }
    if (cutOff) {
      return new Unreadable("a word has no end", cursor.text().span(start, end));
    }
    return misplaced
        ? cursor.unreadable("unexpected `(`", start)
        : new Simple(assignments, words, redirections, cursor.text().span(start, end));
  }

  /** Goes over the empty parentheses that make the word before them the name of a function. */
  private boolean takeParentheses() {
    Cursor cursor = readers.cursor;
    int open = cursor.position();
    cursor.skip(1);
    cursor.blanks();
    boolean empty = cursor.take(")");
    if (!empty) {
      cursor.moveTo(open);
    }
    return empty;
  }

  /** The function whose name and parentheses were read. */
  ShellNode function(int start, ShellWord name) {
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
