package io.github.imagehygiene.secrets;

import io.github.imagehygiene.text.FactTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What programs are given as secrets; the facts are in {@code command-secrets.txt}. */
final class CommandTable {

  /** How a secret is given. */
  enum Kind {
    VALUE,
    ATTACHED,
    USERPASS,
    PERCENT,
    LOGON,
    PASS,
    HEADER,
    BODY,
    FIELD,
    OPERAND,
    SETTING,
    STDIN,
    STDIN_PAIR,
    VARIABLE,
    COMMA,
    FLAGS
  }

  /**
   * One line of the table.
   *
   * @param number of the operand, 1-based; 0 of the other kinds
   * @param words options, or words in front of the operands
   * @param certain true if what it finds is a secret in every use of the program, or in those that
   *     {@code with} names; else it serves to hide alone
   * @param with words of which one has to be an argument for that; none if any use will do
   */
  record Entry(Kind kind, int number, Set<String> words, boolean certain, Set<String> with) {

    /** Whether a command's words leave no doubt that it is given a secret there. */
    boolean isCertain(List<CommandWord> command) {
      return certain
          && (with.isEmpty() || command.stream().map(CommandWord::text).anyMatch(with::contains));
    }
  }

  private static final Map<String, List<Entry>> PROGRAMS = read();

  private CommandTable() {}

  /** None of a program that the table does not know. */
  static List<Entry> of(String program) {
    return PROGRAMS.getOrDefault(program, List.of());
  }

  private static Map<String, List<Entry>> read() {
    var programs = new HashMap<String, List<Entry>>();
    for (String line : FactTable.lines(CommandTable.class, "command-secrets.txt")) {
      String[] columns = line.split("\\|", -1);
      String[] kind = columns[1].strip().split(" ");
      String use = columns.length > 3 ? columns[3].strip() : "";
      var entry =
          new Entry(
              Kind.valueOf(kind[0].toUpperCase(Locale.ROOT).replace('-', '_')),
              kind.length > 1 ? Integer.parseInt(kind[1]) : 0,
              words(columns[2]),
              !use.equals("-"),
              words(use));
      for (String program : columns[0].strip().split(" +")) {
        programs.computeIfAbsent(program, p -> new ArrayList<>()).add(entry);
      }
    }
    programs.replaceAll((program, entries) -> List.copyOf(entries));
    return Map.copyOf(programs);
  }

  private static Set<String> words(String column) {
    return column.isBlank() ? Set.of() : Set.of(column.strip().split(" +"));
  }
}
