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
    PASS,
    HEADER,
    BODY,
    FIELD,
    OPERAND,
    SETTING,
    STDIN,
    STDIN_PAIR,
    FLAGS
  }

  /**
   * One line of the table.
   *
   * @param number of the operand, 1-based; 0 of the other kinds
   * @param words options, or words in front of the operands
   */
  record Entry(Kind kind, int number, Set<String> words) {}

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
      var entry =
          new Entry(
              Kind.valueOf(kind[0].toUpperCase(Locale.ROOT).replace('-', '_')),
              kind.length > 1 ? Integer.parseInt(kind[1]) : 0,
              columns[2].isBlank() ? Set.of() : Set.of(columns[2].strip().split(" +")));
      for (String program : columns[0].strip().split(" +")) {
        programs.computeIfAbsent(program, p -> new ArrayList<>()).add(entry);
      }
    }
    programs.replaceAll((program, entries) -> List.copyOf(entries));
    return Map.copyOf(programs);
  }
}
