package io.github.imagehygiene.dockerfile.parse;

import io.github.imagehygiene.dockerfile.instruction.Add;
import io.github.imagehygiene.dockerfile.instruction.Arg;
import io.github.imagehygiene.dockerfile.instruction.Cmd;
import io.github.imagehygiene.dockerfile.instruction.Copy;
import io.github.imagehygiene.dockerfile.instruction.Entrypoint;
import io.github.imagehygiene.dockerfile.instruction.Env;
import io.github.imagehygiene.dockerfile.instruction.Expose;
import io.github.imagehygiene.dockerfile.instruction.From;
import io.github.imagehygiene.dockerfile.instruction.Healthcheck;
import io.github.imagehygiene.dockerfile.instruction.Instruction;
import io.github.imagehygiene.dockerfile.instruction.Label;
import io.github.imagehygiene.dockerfile.instruction.Maintainer;
import io.github.imagehygiene.dockerfile.instruction.Onbuild;
import io.github.imagehygiene.dockerfile.instruction.Run;
import io.github.imagehygiene.dockerfile.instruction.Shell;
import io.github.imagehygiene.dockerfile.instruction.Stopsignal;
import io.github.imagehygiene.dockerfile.instruction.Unrecognised;
import io.github.imagehygiene.dockerfile.instruction.User;
import io.github.imagehygiene.dockerfile.instruction.Volume;
import io.github.imagehygiene.dockerfile.instruction.Workdir;
import io.github.imagehygiene.dockerfile.syntax.Blank;
import io.github.imagehygiene.dockerfile.syntax.CommandForm;
import io.github.imagehygiene.dockerfile.syntax.ExecForm;
import io.github.imagehygiene.dockerfile.syntax.JsonArray;
import io.github.imagehygiene.dockerfile.syntax.Keyword;
import io.github.imagehygiene.dockerfile.syntax.Mount;
import io.github.imagehygiene.dockerfile.syntax.ShellForm;
import io.github.imagehygiene.dockerfile.syntax.Statement;
import io.github.imagehygiene.dockerfile.syntax.Word;
import io.github.imagehygiene.text.SplicedText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the arguments of each kind of instruction, and says what is missing. */
final class ArgumentReader {

  private static final Pattern STAGE_NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9_.-]*");

  /** What BuildKit takes for a URL or a Git repository. */
  private static final Pattern REMOTE = Pattern.compile("(https?|git|ssh)://.*|git@[^/]+:.*");

  private final char escape;
  private final Problems problems;
  private final PairReader pairs;
  private final FlagCheck flags;
  private final WordCheck words;

  ArgumentReader(char escape, Problems problems) {
    this.escape = escape;
    this.problems = problems;
    this.pairs = new PairReader(escape, problems);
    this.flags = new FlagCheck(problems);
    this.words = new WordCheck(escape, problems);
  }

  Instruction instruction(Statement s) {
    flags.check(s);
    Instruction instruction = read(s);
    words.check(instruction);
    return instruction;
  }

  /** ONBUILD with what it holds, which is read already. */
  Onbuild onbuild(Statement s, Optional<Instruction> inner) {
    flags.check(s);
    return new Onbuild(s, inner);
  }

  private Instruction read(Statement s) {
    return switch (s.keyword()) {
      case ADD -> files(s, Add::new);
      case ARG -> new Arg(s, pairs.optional(s));
      case CMD -> new Cmd(s, command(s.arguments()));
      case COPY -> files(s, Copy::new);
      case ENTRYPOINT -> new Entrypoint(s, command(s.arguments()));
      case ENV -> new Env(s, pairs.required(s));
      case EXPOSE -> new Expose(s, atLeastOne(s, words(s.arguments())));
      case FROM -> from(s);
      case HEALTHCHECK -> healthcheck(s);
      case LABEL -> new Label(s, pairs.required(s));
      case MAINTAINER -> new Maintainer(s, Word.verbatim(one(s), s.arguments().span()));
      case ONBUILD -> new Onbuild(s, Optional.empty());
      case RUN -> run(s);
      case SHELL -> shell(s);
      case STOPSIGNAL -> stopsignal(s);
      case USER -> new User(s, Word.expanding(one(s), escape));
      case VOLUME -> volume(s);
      case WORKDIR -> new Workdir(s, Word.expanding(one(s), escape));
      case UNRECOGNISED -> unrecognised(s);
    };
  }

  private interface FilesOf<I> {
    I of(Statement statement, List<Word> sources, Word target, boolean json);
  }

  private <I extends Instruction> I files(Statement s, FilesOf<I> kind) {
    JsonArray json = json(s.arguments(), true);
    List<Word> words = json.words().orElseGet(() -> words(s.arguments()));
    if (words.size() < 2) {
      String given = words.isEmpty() ? "none was given" : "only one was given";
      String wanted = " requires at least two arguments, source and destination; ";
      problems.add(s.written().span(), s.keyword() + wanted + given);
      return kind.of(s, files(s, words), missing(s), json.words().isPresent());
    }
    if (s.keyword() == Keyword.COPY) {
      words.stream()
          .filter(w -> REMOTE.matcher(w.toString()).matches())
          .forEach(w -> problems.add(w.span(), "COPY fetches nothing from elsewhere; ADD does"));
    }
    int last = words.size() - 1;
    Word target = words.get(last);
    if (HeredocOpeners.isOpener(target.raw())) {
      problems.add(target.span(), s.keyword() + " cannot write into a heredoc");
    }
    return kind.of(s, files(s, words.subList(0, last)), target, json.words().isPresent());
  }

  /** The words that name files: not those that open a heredoc. */
  private static List<Word> files(Statement s, List<Word> words) {
    return s.heredocs().isEmpty()
        ? List.copyOf(words)
        : words.stream().filter(w -> !HeredocOpeners.isOpener(w.raw())).toList();
  }

  private From from(Statement s) {
    List<SplicedText> words = WordSplitter.atBlanks(s.arguments());
    boolean named = words.size() >= 2 && words.get(1).toString().equalsIgnoreCase("as");
    if (words.isEmpty()) {
      problems.add(s.written().span(), "FROM requires an image or a stage");
    } else if (words.size() != 1 && !(named && words.size() == 3)) {
      problems.add(
          s.arguments().span(), "FROM requires either one or three arguments: FROM image AS name");
    }
    return new From(
        s,
        words.isEmpty() ? missing(s) : Word.expanding(words.get(0), escape),
        named ? Optional.of(words.get(1).span()) : Optional.empty(),
        named && words.size() > 2 ? Optional.of(stageName(words.get(2))) : Optional.empty());
  }

  private Word stageName(SplicedText written) {
    if (!STAGE_NAME.matcher(written.toString()).matches()) {
      problems.add(
          written.span(),
          "invalid stage name "
              + written
              + ": it must begin with a letter, and hold letters, digits, -, _ and . only");
    }
    return Word.verbatim(written, written.span());
  }

  private Run run(Statement s) {
    CommandForm command = command(s.arguments());
    if (s.arguments().length() == 0) {
      missingArgument(s, "at least one argument");
    }
    var mounts =
        s.flags().stream().filter(f -> f.name().equals("mount")).map(f -> Mount.of(f, escape));
    var run = new Run(s, command, mounts.toList());
    new MountCheck(problems).check(run);
    return run;
  }

  private Shell shell(Statement s) {
    JsonArray json = json(s.arguments(), false);
    if (json.words().isEmpty() && json.notString().isEmpty()) {
      problems.add(
          s.span(), "SHELL requires its arguments in JSON form: SHELL [\"/bin/bash\", \"-c\"]");
    } else if (json.words().filter(List::isEmpty).isPresent()) {
      missingArgument(s, "at least one argument");
    }
    boolean array = s.arguments().startsWith("[", 0);
    return new Shell(s, json.words().orElse(array ? List.of() : words(s.arguments())));
  }

  private Stopsignal stopsignal(Statement s) {
    var signal = Word.expanding(one(s), escape);
    SignalCheck.refusal(signal).ifPresent(why -> problems.add(signal.span(), why));
    return new Stopsignal(s, signal);
  }

  private Volume volume(Statement s) {
    JsonArray json = json(s.arguments(), true);
    List<Word> paths = json.words().orElseGet(() -> words(s.arguments()));
    paths.stream()
        .filter(w -> w.toString().isBlank())
        .forEach(w -> problems.add(w.span(), "VOLUME requires a path, which may not be empty"));
    return new Volume(s, atLeastOne(s, paths), json.words().isPresent());
  }

  private Healthcheck healthcheck(Statement s) {
    SplicedText arguments = s.arguments();
    int end = 0;
    while (end < arguments.length() && !Blank.isSpace(arguments.charAt(end))) {
      end++;
    }
    SplicedText rest = Blank.strip(arguments.slice(end, arguments.length()));
    SplicedText first = arguments.slice(0, end);
    var type = Word.verbatim(first, first.span());
    var command = command(rest);
    boolean none = type.toString().equalsIgnoreCase("NONE");
    if (end == 0) {
      missingArgument(s, "at least one argument");
    } else if (none && rest.length() > 0) {
      problems.add(rest.span(), "HEALTHCHECK NONE takes no arguments");
    } else if (!none && !type.toString().equalsIgnoreCase("CMD")) {
      problems.add(type.span(), "unknown type " + type + " in HEALTHCHECK: write CMD or NONE");
    } else if (!none && command.isEmpty()) {
      problems.add(type.span(), "missing command after HEALTHCHECK CMD");
    }
    return new Healthcheck(s, type, none ? Optional.empty() : Optional.of(command));
  }

  private Unrecognised unrecognised(Statement s) {
    String written = s.written().toString();
    String like = Keyword.nearest(written).map(k -> " (did you mean " + k + "?)").orElse("");
    problems.addIfDocker(
        written.isEmpty() ? s.span() : s.written().span(),
        written.isEmpty()
            ? "a line continuation continues nothing"
            : "unknown instruction: " + written + like);
    return new Unrecognised(s);
  }

  private CommandForm command(SplicedText text) {
    JsonArray json = json(text, false);
    return json.words().isPresent()
        ? new ExecForm(json.words().get(), text.span())
        : new ShellForm(text, json.broken());
  }

  private JsonArray json(SplicedText text, boolean expands) {
    JsonArray json = JsonArray.read(text, escape, expands);
    json.notString()
        .ifPresent(
            span ->
                problems.add(span, "a JSON array must hold strings only, each in double quotes"));
    return json;
  }

  private List<Word> words(SplicedText text) {
    return WordSplitter.atBlanks(text).stream().map(w -> Word.expanding(w, escape)).toList();
  }

  private SplicedText one(Statement s) {
    if (s.arguments().length() == 0) {
      missingArgument(s, "exactly one argument");
    }
    return s.arguments();
  }

  private List<Word> atLeastOne(Statement s, List<Word> words) {
    if (words.isEmpty()) {
      missingArgument(s, "at least one argument");
    }
    return words;
  }

  private void missingArgument(Statement s, String wanted) {
    problems.add(s.written().span(), s.keyword() + " requires " + wanted);
  }

  private Word missing(Statement s) {
    return Word.expanding(SplicedText.empty(s.arguments().span().end()), escape);
  }
}
