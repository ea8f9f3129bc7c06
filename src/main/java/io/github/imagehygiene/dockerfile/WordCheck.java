package io.github.imagehygiene.dockerfile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Says which words Docker could not expand, whatever the variables are. */
final class WordCheck {

  /** Any variable may have any value. */
  private static final Variables ANY = name -> Optional.of(Value.unknown("not asked"));

  private static final int LONGEST = 60;

  private final char escape;
  private final Problems problems;

  WordCheck(char escape, Problems problems) {
    this.escape = escape;
    this.problems = problems;
  }

  void check(Instruction instruction) {
    boolean list =
        instruction instanceof Copy || instruction instanceof Add || instruction instanceof Volume;
    String hint = list ? "; write paths with blanks as a JSON array" : "";
    words(instruction).filter(Word::expands).forEach(word -> check(word, hint));
  }

  private void check(Word word, String hint) {
    String raw = word.raw().toString();
    boolean plain = raw.indexOf('$') < 0 && word.text() == word.raw();
    if (!plain && Placeholders.fill(raw, Map.of()).isKnown()) {
      WordLexer.expand(raw, escape, ANY)
          .error()
          .map(why -> "Docker refuses " + shown(raw) + ": " + why)
          .map(message -> message.endsWith("never closed") ? message + hint : message)
          .ifPresent(message -> problems.add(word.span(), message));
    }
  }

  private static String shown(String raw) {
    return raw.length() > LONGEST ? raw.substring(0, LONGEST) + "…" : raw;
  }

  private static Stream<Word> words(Instruction i) {
    if (i instanceof From from) {
      return Stream.concat(Stream.of(from.image()), options(i, "platform"));
    } else if (i instanceof Copy copy) {
      return files(copy.sources(), copy.target(), options(i, "chown", "chmod"));
    } else if (i instanceof Add add) {
      return files(add.sources(), add.target(), options(i, "chown", "chmod", "checksum"));
    } else if (i instanceof Env env) {
      return pairs(env.pairs(), true);
    } else if (i instanceof Label label) {
      return pairs(label.pairs(), true);
    } else if (i instanceof Arg arg) {
      return pairs(arg.pairs(), false);
    } else if (i instanceof Expose expose) {
      return expose.ports().stream();
    } else if (i instanceof Volume volume) {
      return volume.paths().stream();
    } else if (i instanceof User user) {
      return Stream.of(user.user());
    } else if (i instanceof Workdir workdir) {
      return Stream.of(workdir.path());
    }
    return i instanceof Stopsignal signal ? Stream.of(signal.signal()) : Stream.empty();
  }

  private static Stream<Word> options(Instruction instruction, String... names) {
    return instruction.flags().stream()
        .filter(f -> List.of(names).contains(f.name()))
        .flatMap(f -> f.value().stream());
  }

  private static Stream<Word> files(List<Word> sources, Word target, Stream<Word> options) {
    return Stream.concat(Stream.concat(sources.stream(), Stream.of(target)), options);
  }

  private static Stream<Word> pairs(List<KeyValue> pairs, boolean keys) {
    return pairs.stream()
        .flatMap(p -> Stream.concat(keys ? Stream.of(p.key()) : Stream.of(), p.value().stream()));
  }
}
