package io.github.imagehygiene.secrets;

import io.github.imagehygiene.secrets.CommandLines.CommandLine;
import io.github.imagehygiene.secrets.CommandTable.Entry;
import io.github.imagehygiene.secrets.CommandTable.Kind;
import io.github.imagehygiene.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What commands are given as secrets, by the option, the position or the standard input of a known
 * program. What a variable holds is not written in the text, and so is no secret there.
 */
final class CommandSecrets {

  /** No command has more known programs in it, nor a program so many arguments. */
  private static final int MAX_PROGRAMS = 100;

  private static final int MAX_ARGUMENTS = 2_000;
  private static final Set<String> WRITERS = Set.of("echo", "printf");
  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\{?[A-Za-z_][A-Za-z0-9_]*\\}?|.*\\$[({].*|\\*{3,}|-", Pattern.DOTALL);
  private static final Pattern SETTING = Pattern.compile("[A-Za-z_/:][A-Za-z0-9_./:@-]*");

  private final NamedSecrets names;
  private final List<Span> found = new ArrayList<>();

  private CommandSecrets(NamedSecrets names) {
    this.names = names;
  }

  /** In any order; they may overlap. */
  static List<Span> in(String text, NamedSecrets names) {
    var secrets = new CommandSecrets(names);
    List<CommandLine> commands = CommandLines.of(text);
    for (int i = 0; i < commands.size(); i++) {
      secrets.command(commands.get(i).words());
      if (commands.get(i).piped() && i + 1 < commands.size()) {
        secrets.pipe(commands.get(i).words(), commands.get(i + 1).words());
      }
    }
    return secrets.found;
  }

  /** A program may stand behind others, such as sudo, or an instruction's keyword. */
  private void command(List<CommandWord> all) {
    int programs = 0;
    for (int i = 0; i < all.size(); i++) {
      List<Entry> entries = CommandTable.of(all.get(i).program());
      programs += entries.isEmpty() ? 0 : 1;
      List<CommandWord> words = all.subList(0, Math.min(all.size(), i + MAX_ARGUMENTS));
      for (Entry entry : programs > MAX_PROGRAMS ? List.<Entry>of() : entries) {
        arguments(entry, words, i);
      }
      if (i + 1 < words.size()) {
        named(words.get(i), words.get(i + 1));
      }
    }
  }

  /** {@code --password S} of any program, also as items of a JSON array. */
  private void named(CommandWord option, CommandWord value) {
    String text = option.text();
    boolean named = text.startsWith("--") && text.indexOf('=') < 0 && !value.text().startsWith("-");
    if (named && names.isSecret(text.substring(2), value.text())) {
      add(value, 0, value.text().length());
    }
  }

  private void arguments(Entry entry, List<CommandWord> words, int program) {
    switch (entry.kind()) {
      case OPERAND -> operand(entry, words, program);
      case SETTING -> setting(entry, words, program);
      case STDIN, STDIN_PAIR -> hereString(entry, words, program);
      case FLAGS -> {}
      default -> {
        if (entry.words().isEmpty()) {
          words.subList(program + 1, words.size()).forEach(word -> value(entry, word, 0));
        } else {
          options(entry, words, program);
        }
      }
    }
  }

  private void options(Entry entry, List<CommandWord> words, int program) {
    Set<String> flags = flags(words.get(program).program());
    for (int i = program + 1; i < words.size(); i++) {
      CommandWord word = words.get(i);
      for (String option : entry.words()) {
        int end = end(word.text(), option, flags);
        if (end == word.text().length() && entry.kind() != Kind.ATTACHED) {
          if (i + 1 < words.size()) {
            value(entry, words.get(i + 1), 0);
          }
        } else if (end > 0 && end < word.text().length()) {
          value(entry, word, word.text().charAt(end) == '=' && end > 1 ? end + 1 : end);
        }
      }
    }
  }

  /** Where an option ends in a word; 0 if the word is another one. */
  private static int end(String word, String option, Set<String> flags) {
    boolean isLong = option.length() > 2 || !option.startsWith("-");
    if (isLong) {
      boolean fits = word.startsWith(option);
      return fits && (word.length() == option.length() || word.charAt(option.length()) == '=')
          ? option.length()
          : 0;
    }
    if (word.length() < 2 || word.charAt(0) != '-' || word.charAt(1) == '-') {
      return 0;
    }
    for (int i = 1; i < word.length(); i++) {
      if (word.charAt(i) == option.charAt(1)) {
        return i + 1;
      } else if (!flags.contains(word.substring(i, i + 1))) {
        return 0;
      }
    }
    return 0;
  }

  private static Set<String> flags(String program) {
    return CommandTable.of(program).stream()
        .filter(entry -> entry.kind() == Kind.FLAGS)
        .map(Entry::words)
        .findFirst()
        .orElse(Set.of());
  }

  private void value(Entry entry, CommandWord word, int from) {
    String value = word.text().substring(from);
    switch (entry.kind()) {
      case USERPASS -> behind(word, from, value.indexOf(':'));
      case PERCENT -> behind(word, from, value.indexOf('%'));
      case PASS -> behind(word, from, value.startsWith("pass:") ? 4 : -1);
      case HEADER -> header(word, from);
      case BODY -> body(word, from);
      case FIELD -> field(word, from);
      default -> add(word, from, word.text().length());
    }
  }

  private void behind(CommandWord word, int from, int mark) {
    if (mark >= 0) {
      add(word, from + mark + 1, word.text().length());
    }
  }

  private void header(CommandWord word, int from) {
    TextShapes.headers(word.text().substring(from), names)
        .forEach(span -> add(word, from + span.start(), from + span.end()));
  }

  private void body(CommandWord word, int from) {
    TextShapes.fields(word.text().substring(from), names)
        .forEach(span -> add(word, from + span.start(), from + span.end()));
  }

  /** {@code name=value}, or several with commas. */
  private void field(CommandWord word, int from) {
    int start = from;
    String text = word.text();
    while (start < text.length()) {
      int equals = text.indexOf('=', start);
      if (equals < 0) {
        return;
      }
      int comma = text.indexOf(',', equals);
      int end = comma < 0 ? text.length() : comma;
      if (names.isSecret(text.substring(start, equals), text.substring(equals + 1, end))) {
        add(word, equals + 1, text.length());
        return;
      }
      start = end + 1;
    }
  }

  /** Options that stand between are passed over. */
  private void operand(Entry entry, List<CommandWord> words, int program) {
    for (int i = program; i < words.size(); i++) {
      String text = words.get(i).text();
      int dot = text.indexOf('.');
      if (entry.words().contains(dot < 0 ? text : text.substring(0, dot))) {
        int left = entry.number();
        for (int j = i + 1; j < words.size(); j++) {
          left -= words.get(j).text().startsWith("-") ? 0 : 1;
          if (left == 0) {
            add(words.get(j), 0, words.get(j).text().length());
            return;
          }
        }
      }
    }
  }

  /** {@code config set NAME S}, {@code config NAME=S}. */
  private void setting(Entry entry, List<CommandWord> words, int program) {
    boolean named = false;
    for (int i = program + 1; i < words.size(); i++) {
      String text = words.get(i).text();
      if (named && SETTING.matcher(text).matches() && i + 1 < words.size()) {
        String value = words.get(i + 1).text();
        if (names.isSecret(text, value)) {
          add(words.get(i + 1), 0, value.length());
          return;
        }
      }
      if (named) {
        field(words.get(i), 0);
      }
      named |= entry.words().contains(text);
    }
  }

  private void hereString(Entry entry, List<CommandWord> words, int program) {
    for (int i = program + 1; i < words.size(); i++) {
      String text = words.get(i).text();
      if (text.startsWith("<<<") && reads(entry, words, program)) {
        if (text.length() > 3) {
          written(entry, words.get(i), 3);
        } else if (i + 1 < words.size()) {
          written(entry, words.get(i + 1), 0);
        }
      }
    }
  }

  private void pipe(List<CommandWord> writer, List<CommandWord> reader) {
    int at = 0;
    while (at < writer.size() && !WRITERS.contains(writer.get(at).program())) {
      at++;
    }
    for (int i = 0; i < reader.size(); i++) {
      for (Entry entry : CommandTable.of(reader.get(i).program())) {
        boolean takes = entry.kind() == Kind.STDIN || entry.kind() == Kind.STDIN_PAIR;
        if (takes && reads(entry, reader, i)) {
          writer.stream()
              .skip(at + 1L)
              .filter(word -> !word.text().startsWith("-") && !word.text().startsWith("%"))
              .forEach(word -> written(entry, word, 0));
        }
      }
    }
  }

  private static boolean reads(Entry entry, List<CommandWord> words, int program) {
    return entry.words().isEmpty()
        || words.stream().skip(program + 1L).anyMatch(w -> entry.words().contains(w.text()));
  }

  private void written(Entry entry, CommandWord word, int from) {
    String value = word.text().substring(from);
    if (entry.kind() == Kind.STDIN) {
      add(word, from, word.text().length());
    } else {
      behind(word, from, value.indexOf(':'));
    }
  }

  private void add(CommandWord word, int from, int to) {
    Optional.of(word.text())
        .filter(text -> from < to)
        .map(text -> text.substring(from, to))
        .filter(value -> !VARIABLE.matcher(value).matches())
        .ifPresent(value -> found.add(word.span(from, to)));
  }
}
