package io.github.imagehygiene.shell.parse;

import java.util.Optional;

/** What begins a compound command. */
enum Keyword {
  CALCULATION("(("),
  PARENTHESIS("("),
  BRACE("{"),
  TEST("[["),
  IF("if"),
  WHILE("while"),
  UNTIL("until"),
  FOR("for"),
  SELECT("select"),
  CASE("case"),
  FUNCTION("function");

  private final String text;

  Keyword(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  static Optional<Keyword> at(Cursor cursor) {
    return switch (cursor.peek()) {
      case '(' ->
          cursor.peek(1) == '(' && Parentheses.isArithmetic(cursor.text(), cursor.position())
              ? Optional.of(CALCULATION)
              : Optional.of(PARENTHESIS);
      case '{' -> word(BRACE, cursor);
      case '[' -> word(TEST, cursor);
      case 'i' -> word(IF, cursor);
      case 'w' -> word(WHILE, cursor);
      case 'u' -> word(UNTIL, cursor);
      case 's' -> word(SELECT, cursor);
      case 'c' -> word(CASE, cursor);
      case 'f' -> word(FOR, cursor).or(() -> word(FUNCTION, cursor));
      default -> Optional.empty();
    };
  }

  private static Optional<Keyword> word(Keyword keyword, Cursor cursor) {
    return Optional.of(keyword).filter(each -> cursor.atWord(each.text));
  }
}
