package io.github.imagehygiene.secrets;

import io.github.imagehygiene.secrets.CommandArguments.Found;
import io.github.imagehygiene.secrets.CommandLines.CommandLine;
import io.github.imagehygiene.secrets.CommandTable.Entry;
import io.github.imagehygiene.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What commands are given as secrets, by the option, the position or the standard input of a known
 * program. What a variable holds is not written in the text, and so is no secret there.
 */
final class CommandSecrets {

  /** No command has more known programs in it, nor a program so many arguments. */
  private static final int MAX_PROGRAMS = 100;

  private static final int MAX_ARGUMENTS = 2_000;
  private static final Set<String> WRITERS = Set.of("echo", "printf");

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
        add(CommandArguments.of(entry, words, i, names));
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
      add(List.of(new Found(value, 0, value.text().length())));
    }
  }

  private void pipe(List<CommandWord> writer, List<CommandWord> reader) {
    int at = 0;
    while (at < writer.size() && !WRITERS.contains(writer.get(at).program())) {
      at++;
    }
    List<CommandWord> output = writer.subList(Math.min(at + 1, writer.size()), writer.size());
    int programs = 0;
    for (int i = 0; i < reader.size() && programs <= MAX_PROGRAMS; i++) {
      List<Entry> entries = CommandTable.of(reader.get(i).program());
      programs += entries.isEmpty() ? 0 : 1;
      for (Entry entry : entries) {
        add(CommandArguments.written(entry, output, reader, i, names));
      }
    }
  }

  private void add(List<Found> more) {
    more.forEach(secret -> found.add(secret.span()));
  }
}
