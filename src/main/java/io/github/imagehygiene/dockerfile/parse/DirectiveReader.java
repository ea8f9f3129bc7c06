package io.github.imagehygiene.dockerfile.parse;

import io.github.imagehygiene.dockerfile.syntax.Directive;
import io.github.imagehygiene.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads parser directives, which stand at the very top: any other line, even an empty one, an
 * ordinary comment or an unknown directive, ends them.
 */
final class DirectiveReader {

  private static final Pattern FORM =
      Pattern.compile("#\\s*([a-zA-Z][a-zA-Z0-9]*)\\s*=\\s*(\\S|\\S.*\\S)\\s*");
  private static final Pattern DOCKERS_OWN =
      Pattern.compile("(docker\\.io/)?docker/dockerfile(-upstream)?([:@].*)?");
  private static final Set<String> NAMES = Set.of("syntax", "escape", "check");

  /** An option of {@code check}; the values of {@code error} are those of Go's ParseBool. */
  private static final Pattern OPTION =
      Pattern.compile(
          "(skip|experimental)=.*|error=([1tT]|true|True|TRUE|[0fF]|false|False|FALSE)");

  private final String content;
  private final Problems problems;
  private final List<Directive> found = new ArrayList<>();
  private boolean done;
  private boolean shebang;

  DirectiveReader(String content, Problems problems) {
    this.content = content;
    this.problems = problems;
  }

  /** Says that a line was met that is no comment. */
  void end() {
    done = true;
  }

  /**
   * @param comment from {@code #} to the end of the line
   */
  Optional<Directive> read(Span comment) {
    if (done || isShebang(comment)) {
      shebang |= !done;
      return Optional.empty();
    }
    var form = FORM.matcher(content).region(comment.start(), comment.end());
    String name = form.matches() ? form.group(1).toLowerCase(Locale.ROOT) : "";
    if (!NAMES.contains(name)) {
      done = true;
      return Optional.empty();
    }
    var value = new Span(form.start(2), form.end(2));
    var directive = new Directive(comment, name, form.group(2), value);
    if (!shebang) {
      check(directive);
    }
    if (name.equals("syntax") && !DOCKERS_OWN.matcher(directive.value()).matches()) {
      problems.foreign();
    }
    found.add(directive);
    return Optional.of(directive);
  }

  private void check(Directive directive) {
    String name = directive.name();
    if (found.stream().anyMatch(d -> d.name().equals(name))) {
      problems.add(directive.span(), "only one " + name + " parser directive can be used");
    } else if (name.equals("escape") && !isEscape(directive.value())) {
      problems.add(directive.valueSpan(), "escape must be \\ or `, not " + directive.value());
    } else if (name.equals("check")) {
      unknownOption(directive.value())
          .ifPresent(
              option ->
                  problems.addIfDocker(
                      directive.valueSpan(),
                      "check takes skip=…, error=true and experimental=…, not \"%s\""
                          .formatted(option)));
    }
  }

  /** BuildKit reads no further than to a blank, so that one after {@code ;} is refused. */
  private static Optional<String> unknownOption(String value) {
    return Stream.of(value.split("\\s", 2)[0].split(";", -1))
        .filter(option -> !OPTION.matcher(option).matches())
        .findFirst();
  }

  /** BuildKit looks below {@code #!} for syntax and check. */
  private boolean isShebang(Span comment) {
    return comment.start() <= 1 && content.startsWith("#!", comment.start());
  }

  private static boolean isEscape(String value) {
    return value.equals("\\") || value.equals("`");
  }

  List<Directive> found() {
    return found;
  }

  /** BuildKit does not heed an escape directive below {@code #!}. */
  char escape() {
    return found.stream()
        .filter(d -> d.name().equals("escape") && !shebang)
        .map(Directive::value)
        .filter(DirectiveReader::isEscape)
        .findFirst()
        .map(v -> v.charAt(0))
        .orElse('\\');
  }
}
