package io.github.imagehygiene.shell.parse;

import io.github.imagehygiene.shell.syntax.ShellNode;
import io.github.imagehygiene.shell.syntax.ShellNode.Case;
import io.github.imagehygiene.shell.syntax.ShellNode.Clause;
import io.github.imagehygiene.shell.syntax.ShellWord;
import java.util.ArrayList;
import java.util.List;

/** Reads what stands between {@code case} and {@code esac}. */
final class CaseReader {

  private final Readers readers;
  private final Cursor cursor;

  CaseReader(Readers readers) {
    this.readers = readers;
    this.cursor = readers.cursor;
  }

  ShellNode.Block block(int start) {
    cursor.blanks();
    ShellWord word = readers.words.word();
    cursor.lines();
    List<Clause> clauses = new ArrayList<>();
    boolean more = cursor.atWord("in") && cursor.take("in");
    while (more) {
      cursor.lines();
      more = !cursor.atEnd() && !cursor.atWord("esac") && clause(clauses);
    }
    if (!(cursor.atWord("esac") && cursor.take("esac"))) {
      cursor.unreadable("`case` without `esac`", start);
    }
    return new Case(word, clauses);
  }

  /** Reads a clause; false if no pattern stands here. */
  private boolean clause(List<Clause> into) {
    cursor.take("(");
    List<ShellWord> patterns = new ArrayList<>();
    do {
      cursor.blanks();
      patterns.add(readers.words.word());
      cursor.blanks();
    } while (cursor.take("|"));
    if (!cursor.take(")")) {
      return false;
    }
    into.add(new Clause(patterns, readers.sequences.sequence()));
    boolean ended = cursor.take(";;&") || cursor.take(";;") || cursor.take(";&");
    return ended || cursor.atWord("esac");
  }
}
