package io.github.imagehygiene.secrets;

import io.github.imagehygiene.secrets.CommandTable.Entry;
import io.github.imagehygiene.secrets.CommandTable.Kind;
import io.github.imagehygiene.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the secrets out of the arguments of one program, as a line of the table describes them. */
final class CommandArguments {

  private static final Pattern VARIABLE = Pattern.compile("\\$[A-Za-z_][A-Za-z0-9_]*|\\*{3,}|-");
  private static final Pattern LOGON = Pattern.compile("^[^/@-][^/@]*/([^/@][^@]*)(?:@.*)?$");
  private static final Pattern SETTING = Pattern.compile("[A-Za-z_/:][A-Za-z0-9_./:@-]*");

  private final NamedSecrets names;
  private final List<Found> found = new ArrayList<>();

  private CommandArguments(NamedSecrets names) {
    this.names = names;
  }

  /** A secret: some units of a word. */
  record Found(CommandWord word, int from, int to) {

    String value() {
      return word.text().substring(from, to);
    }

    Span span() {
      return word.span(from, to);
    }
  }

  /**
   * Those that the arguments hold.
   *
   * @param program index of the word that is the program
   */
  static List<Found> of(Entry entry, List<CommandWord> words, int program, NamedSecrets names) {
    var arguments = new CommandArguments(names);
    arguments.read(entry, words, program);
    return arguments.found;
  }

  /** Those that another command writes to the program's standard input. */
  static List<Found> written(
      Entry entry,
      List<CommandWord> output,
      List<CommandWord> words,
      int program,
      NamedSecrets names) {
    var arguments = new CommandArguments(names);
    if (isStdin(entry) && reads(entry, words, program)) {
      output.stream()
          .filter(word -> !word.text().startsWith("-") && !word.text().startsWith("%"))
          .forEach(word -> arguments.written(entry, word, 0));
    }
    return arguments.found;
  }

  private void read(Entry entry, List<CommandWord> words, int program) {
    switch (entry.kind()) {
      case OPERAND -> operand(entry, words, program);
      case SETTING -> setting(entry, words, program);
      case STDIN, STDIN_PAIR -> hereString(entry, words, program);
      case FLAGS, VARIABLE -> {}
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
      case COMMA -> behind(word, from, value.indexOf(','));
      case PERCENT -> behind(word, from, value.indexOf('%'));
      case LOGON ->
          LOGON
              .matcher(value)
              .results()
              .forEach(m -> add(word, from + m.start(1), from + m.end(1)));
      case PASS -> behind(word, from, value.startsWith("pass:") ? 4 : -1);
      case HEADER -> spans(TextShapes.headers(value, names), word, from);
      case BODY -> spans(TextShapes.fields(value, names), word, from);
      case FIELD -> field(word, from);
      default -> add(word, from, word.text().length());
    }
  }

  private void behind(CommandWord word, int from, int mark) {
    if (mark >= 0) {
      add(word, from + mark + 1, word.text().length());
    }
  }

  private void spans(List<Span> spans, CommandWord word, int from) {
    spans.forEach(span -> add(word, from + span.start(), from + span.end()));
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

  /** Options that stand between are skipped. */
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
    boolean reads = reads(entry, words, program);
    for (int i = program + 1; reads && i < words.size(); i++) {
      String text = words.get(i).text();
      if (text.startsWith("<<<")) {
        if (text.length() > 3) {
          written(entry, words.get(i), 3);
        } else if (i + 1 < words.size()) {
          written(entry, words.get(i + 1), 0);
        }
      }
    }
  }

  private static boolean isStdin(Entry entry) {
    return entry.kind() == Kind.STDIN || entry.kind() == Kind.STDIN_PAIR;
  }

  private static boolean reads(Entry entry, List<CommandWord> words, int program) {
    return entry.words().isEmpty()
        || words.stream().skip(program + 1L).anyMatch(w -> entry.words().contains(w.text()));
  }

  private void written(Entry entry, CommandWord word, int from) {
    if (entry.kind() == Kind.STDIN) {
      add(word, from, word.text().length());
    } else {
      behind(word, from, word.text().substring(from).indexOf(':'));
    }
  }

  private void add(CommandWord word, int from, int to) {
    if (from < to && !isGivenLater(word.text().substring(from, to))) {
      found.add(new Found(word, from, to));
    }
  }

  /** A variable, a substitution, or what stands where somebody is asked or has masked a value. */
  private static boolean isGivenLater(String value) {
    return value.contains("${") || value.contains("$(") || VARIABLE.matcher(value).matches();
  }
}
