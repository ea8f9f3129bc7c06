package io.github.imagehygiene.shell.parse;

import io.github.imagehygiene.shell.syntax.Redirection;
import io.github.imagehygiene.shell.syntax.Sequence;
import io.github.imagehygiene.shell.syntax.ShellNode;
import io.github.imagehygiene.shell.syntax.ShellNode.Block;
import io.github.imagehygiene.shell.syntax.ShellNode.Branch;
import io.github.imagehygiene.shell.syntax.ShellNode.Calculation;
import io.github.imagehygiene.shell.syntax.ShellNode.Compound;
import io.github.imagehygiene.shell.syntax.ShellNode.For;
import io.github.imagehygiene.shell.syntax.ShellNode.Group;
import io.github.imagehygiene.shell.syntax.ShellNode.If;
import io.github.imagehygiene.shell.syntax.ShellNode.Simple;
import io.github.imagehygiene.shell.syntax.ShellNode.Subshell;
import io.github.imagehygiene.shell.syntax.ShellNode.While;
import io.github.imagehygiene.shell.syntax.ShellWord;
import io.github.imagehygiene.shell.syntax.Unreadable;
import io.github.imagehygiene.shell.syntax.WordPart;
import io.github.imagehygiene.text.Span;
import io.github.imagehygiene.text.SplicedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one command: compound if a reserved word or parenthesis begins it, else simple. */
final class CompoundReader {

  private final Readers readers;

  CompoundReader(Readers readers) {
    this.readers = readers;
  }

  ShellNode command() {
    Cursor cursor = readers.cursor;
    int start = cursor.position();
    Optional<Keyword> keyword = Keyword.at(cursor);
    if (keyword.isEmpty()) {
      return new CommandReader(readers).read();
    }
    if (!cursor.enter()) {
      return new Unreadable("nested too deeply", cursor.spanSince(start));
    }
    cursor.skip(keyword.get().text().length());
    ShellNode read =
        switch (keyword.get()) {
          case FUNCTION -> function(start);
          case TEST -> test(start);
          default -> compound(start, block(keyword.get(), start));
        };
    cursor.leave();
    return read;
  }

  private ShellNode compound(int start, Block block) {
    Span span = readers.cursor.spanSince(start);
    List<Redirection> redirections = redirections();
    Span whole = redirections.isEmpty() ? span : span.to(last(redirections).span());
    return new Compound(block, redirections, whole);
  }

  private List<Redirection> redirections() {
    List<Redirection> redirections = new ArrayList<>();
    Optional<Redirection> next;
    do {
      readers.cursor.blanks();
      next = readers.redirections.redirection();
      next.ifPresent(redirections::add);
    } while (next.isPresent());
    return redirections;
  }

  private static <T> T last(List<T> list) {
    return list.get(list.size() - 1);
  }

  private Block block(Keyword keyword, int start) {
    SequenceReader sequences = readers.sequences;
    return switch (keyword) {
      case CALCULATION -> calculation();
      case PARENTHESIS -> new Subshell(sequences.parenthesised(start));
      case BRACE -> new Group(sequences.until("}", "`{` without `}`", start));
      case IF -> conditional(start);
      case WHILE -> loop(false, start);
      case UNTIL -> loop(true, start);
      case FOR, SELECT -> forLoop(start);
      case CASE -> new CaseReader(readers).block(start);
      case FUNCTION, TEST -> throw new AssertionError(keyword);
    };
  }

  private Block calculation() {
    Cursor cursor = readers.cursor;
    int open = cursor.position() - 2;
    int end = Parentheses.arithmeticEnd(cursor.text(), open);
    List<WordPart> parts = readers.expansions.expression(end);
    return new Calculation(new ShellWord(parts, cursor.since(open)));
  }

  private Block conditional(int start) {
    Cursor cursor = readers.cursor;
    List<Branch> branches = new ArrayList<>();
    do {
      Sequence condition = readers.sequences.until("then", "`if` without `then`", start);
      branches.add(new Branch(condition, readers.sequences.sequence()));
    } while (takeWord("elif"));
    Optional<Sequence> otherwise =
        takeWord("else") ? Optional.of(readers.sequences.sequence()) : Optional.empty();
    expect("fi", "`if` without `fi`", start);
    return new If(branches, otherwise);
  }

  private Block loop(boolean until, int start) {
    String name = until ? "`until`" : "`while`";
    Sequence condition = readers.sequences.until("do", name + " without `do`", start);
    return new While(
        until, condition, readers.sequences.until("done", name + " without `done`", start));
  }

  private Block forLoop(int start) {
    Cursor cursor = readers.cursor;
    cursor.blanks();
    Optional<ShellWord> name = Optional.empty();
    List<ShellWord> words = new ArrayList<>();
    if (cursor.at("((") && Parentheses.isArithmetic(cursor.text(), cursor.position())) {
      cursor.skip(2);
      int open = cursor.position() - 2;
      int end = Parentheses.arithmeticEnd(cursor.text(), open);
      words.add(new ShellWord(readers.expansions.expression(end), cursor.since(open)));
    } else {
      name = Optional.of(readers.words.word());
      cursor.lines();
      if (takeWord("in")) {
        words(words);
      }
    }
    separator();
    if (takeWord("{")) {
      return new For(name, words, readers.sequences.until("}", "`{` without `}`", start));
    }
    expect("do", "`for` without `do`", start);
    return new For(name, words, readers.sequences.until("done", "`for` without `done`", start));
  }

  private void words(List<ShellWord> into) {
    Cursor cursor = readers.cursor;
    cursor.blanks();
    while (cursor.peek() != '#') {
      ShellWord word = readers.words.word();
      if (word.parts().isEmpty()) {
        return;
      }
      into.add(word);
      cursor.blanks();
    }
  }

  private void separator() {
    Cursor cursor = readers.cursor;
    cursor.lines();
    if (cursor.peek() == ';' && cursor.peek(1) != ';') {
      cursor.skip(1);
      cursor.lines();
    }
  }

  private ShellNode function(int start) {
    Cursor cursor = readers.cursor;
    cursor.blanks();
    ShellWord name = readers.words.word();
    cursor.blanks();
    if (cursor.take("(")) {
      cursor.blanks();
      cursor.take(")");
    }
    return CommandReader.function(readers, start, name);
  }

  /** bash's {@code [[ ... ]]}, read as a command of that name. */
  private ShellNode test(int start) {
    Cursor cursor = readers.cursor;
    List<ShellWord> words = new ArrayList<>();
    words.add(ShellWord.literal(cursor.since(start)));
    boolean closed = false;
    boolean more = true;
    while (more && !closed) {
      cursor.blanks();
      if (last(words).text().matches("&&|\\|\\|")) {
        cursor.lines();
      }
      closed = cursor.atWord("]]");
      ShellWord word = closed ? ShellWord.literal(closing(cursor)) : readers.words.conditionWord();
      more = !word.parts().isEmpty();
      if (more) {
        words.add(word);
      }
    }
    if (!closed) {
      cursor.unreadable("`[[` without `]]`", start);
    }
    Span span = cursor.spanSince(start);
    List<Redirection> redirections = redirections();
    Span whole = redirections.isEmpty() ? span : span.to(last(redirections).span());
    return new Simple(List.of(), words, redirections, whole);
  }

  private static SplicedText closing(Cursor cursor) {
    int start = cursor.position();
    cursor.skip(2);
    return cursor.since(start);
  }

  private boolean takeWord(String word) {
    return readers.cursor.atWord(word) && readers.cursor.take(word);
  }

  private void expect(String word, String otherwise, int start) {
    if (!takeWord(word)) {
      readers.cursor.unreadable(otherwise, start);
    }
  }
}
