package io.github.imagehygiene.shell.parse;

import io.github.imagehygiene.shell.syntax.Operator;
import io.github.imagehygiene.shell.syntax.Sequence;
import io.github.imagehygiene.shell.syntax.Sequence.Step;
import io.github.imagehygiene.shell.syntax.ShellNode;
import io.github.imagehygiene.shell.syntax.ShellNode.Pipeline;
import java.util.ArrayList;
import java.util.List;

/** Reads sequences of steps, and the pipelines that they are made of. */
public final class SequenceReader {

  private static final List<String> CLOSING_WORDS =
      List.of("}", "then", "do", "done", "fi", "else", "elif", "esac");

  private final Readers readers;

  SequenceReader(Readers readers) {
    this.readers = readers;
  }

  /** The whole text; a closing word that closes nothing is unreadable, and what follows is read. */
  public Sequence script() {
    Cursor cursor = readers.cursor;
    List<Step> steps = new ArrayList<>(sequence().steps());
    while (!cursor.atEnd()) {
      int start = cursor.position();
      cursor.skip(Math.max(1, closerLength(cursor)));
      String why = "`" + cursor.since(start) + "` closes nothing";
      steps.add(new Step(Operator.NONE, cursor.unreadable(why, start), operator()));
      steps.addAll(sequence().steps());
    }
    return new Sequence(steps, cursor.spanSince(0));
  }

  /** The body of parentheses whose first stands before the cursor, and whose last is taken. */
  Sequence parenthesised(int start) {
    Cursor cursor = readers.cursor;
    if (!cursor.enter()) {
      return new Sequence(List.of(), cursor.spanSince(cursor.position()));
    }
    Sequence body = sequence();
    cursor.leave();
    if (cursor.atEnd()) {
      cursor.cutOff("`(` without `)`", start);
    } else if (!cursor.take(")")) {
      cursor.unreadable("`(` without `)`", start);
    }
    return body;
  }

  /** The steps up to a closing word, which is taken. */
  Sequence until(String closing, String otherwise, int start) {
    Cursor cursor = readers.cursor;
    Sequence body = sequence();
    if (!(cursor.atWord(closing) && cursor.take(closing))) {
      cursor.unreadable(otherwise, start);
    }
    return body;
  }

  /** The steps up to whatever closes a compound command. */
  public Sequence sequence() {
    Cursor cursor = readers.cursor;
    int start = cursor.position();
    List<Step> steps = new ArrayList<>();
    Operator before = Operator.NONE;
    for (cursor.lines(); !cursor.atEnd() && closerLength(cursor) == 0; cursor.lines()) {
      int from = cursor.position();
      ShellNode node = pipeline();
      if (!steps.isEmpty() && before == Operator.NONE) {
        node = cursor.unreadable("unexpected text behind a command", from);
      }
      Operator after = operator();
      steps.add(new Step(before, node, after));
      before = after;
    }
    if (before == Operator.AND || before == Operator.OR) {
      cursor.unreadable("a command is missing", cursor.position());
    }
    return new Sequence(steps, cursor.spanSince(start));
  }

  private ShellNode pipeline() {
    Cursor cursor = readers.cursor;
    int start = cursor.position();
    boolean negated = prefixes();
    List<ShellNode> stages = new ArrayList<>();
    stages.add(stage());
    cursor.blanks();
    while (cursor.peek() == '|' && cursor.peek(1) != '|') {
      cursor.skip(cursor.peek(1) == '&' ? 2 : 1);
      cursor.lines();
      stages.add(stage());
      cursor.blanks();
    }
    ShellNode last = stages.get(stages.size() - 1);
    return stages.size() == 1 && !negated
        ? last
        : new Pipeline(negated, stages, cursor.text().span(start, start).to(last.span()));
  }

  /** Goes over {@code !}, and over {@code time} where it is a reserved word. */
  private boolean prefixes() {
    Cursor cursor = readers.cursor;
    boolean negated = false;
    int start;
    do {
      start = cursor.position();
      if (cursor.atWord("!")) {
        cursor.skip(1);
        negated = !negated;
      } else if (cursor.atWord("time")) {
        time();
      }
      if (cursor.position() > start) {
        cursor.blanks();
      }
    } while (cursor.position() > start);
    return negated;
  }

  private void time() {
    Cursor cursor = readers.cursor;
    int start = cursor.position();
    cursor.skip(4);
    cursor.blanks();
    if (cursor.atWord("-p")) {
      cursor.skip(2);
      cursor.blanks();
    }
    if (Keyword.at(cursor).isEmpty() && !cursor.atWord("!")) {
      cursor.moveTo(start);
    }
  }

  /** One command; an operator that stands before it without reason is gone over. */
  private ShellNode stage() {
    Cursor cursor = readers.cursor;
    int start = cursor.position();
    while (!cursor.atEnd() && closerLength(cursor) == 0) {
      int from = cursor.position();
      ShellNode node = readers.compounds.command();
      if (cursor.position() > from) {
        return node;
      }
      cursor.skip(cursor.at("&&") || cursor.at("||") ? 2 : 1);
      cursor.unreadable("no command before `" + cursor.since(from) + "`", from);
      cursor.lines();
    }
    return cursor.unreadable("a command is missing", start);
  }

  private Operator operator() {
    Cursor cursor = readers.cursor;
    cursor.blanks();
    cursor.comment();
    if (cursor.take("&&")) {
      return Operator.AND;
    }
    if (cursor.take("||")) {
      return Operator.OR;
    }
    if (cursor.peek() == ';' && cursor.peek(1) != ';' && cursor.peek(1) != '&') {
      cursor.skip(1);
      return Operator.SEMICOLON;
    }
    if (cursor.take("&")) {
      return Operator.BACKGROUND;
    }
    return cursor.lineBreak(0) > 0 ? Operator.NEWLINE : Operator.NONE;
  }

  /** Units of the token at the cursor that closes a compound command, 0 if it is none. */
  private static int closerLength(Cursor cursor) {
    if (cursor.peek() == ')') {
      return 1;
    }
    if (cursor.at(";;&")) {
      return 3;
    }
    if (cursor.at(";;") || cursor.at(";&")) {
      return 2;
    }
    for (String word : CLOSING_WORDS) {
      if (cursor.peek() == word.charAt(0) && cursor.atWord(word)) {
        return word.length();
      }
    }
    return 0;
  }
}
