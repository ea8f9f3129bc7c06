package io.github.imagehygiene.rule;

import io.github.imagehygiene.rule.PageExample.Carets;
import io.github.imagehygiene.rule.PageExample.Report;
import io.github.imagehygiene.rule.RulePage.Heading;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the examples of one section of a rule's page. */
final class ExampleParser {

  /** The blocks of an example, in their order. */
  private enum Kind {
    YAML,
    DOCKERIGNORE,
    BUILD_ARGS,
    DOCKERFILE,
    IMAGE
  }

  private static final Pattern CARETS = Pattern.compile("([ \t]*)(\\^+) (\\S.*)");
  private static final Pattern CARETS_ALONE = Pattern.compile("[ \t]*\\^+\\s*");

  private final String page;
  private final List<PageParser.Line> lines;
  private final List<PageExample> examples = new ArrayList<>();

  private final Map<Kind, String> blocks = new EnumMap<>(Kind.class);
  private final List<Report> reports = new ArrayList<>();
  private int begin;

  ExampleParser(String page, List<PageParser.Line> lines) {
    this.page = page;
    this.lines = lines;
  }

  /**
   * @param headline line of the section's heading, for messages
   */
  List<PageExample> examples(int headline, Heading heading) {
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      if (Fence.opens(line.text())) {
        i = block(i);
      } else if (!line.text().isBlank()) {
        finish();
      }
    }
    finish();
    if (examples.isEmpty()) {
      throw wrong(headline, "'## " + heading.text() + "' has no example in a fenced block");
    }
    for (PageExample example : examples) {
      if (example.reports().isEmpty() == (heading == Heading.BAD)) {
        String form = "a caret line ('^^^^ message') in the Dockerfile or '! message' in the image";
        String need = heading == Heading.BAD ? "needs " + form : "must not have " + form;
        throw wrong(example.line(), "an example of '## " + heading.text() + "' " + need);
      }
    }
    return examples;
  }

  /** Reads the block whose fence opens at an index; gives the index of its last line. */
  private int block(int open) {
    var fence = lines.get(open);
    Kind kind = kind(fence);
    if (!blocks.isEmpty() && blocks.keySet().stream().anyMatch(k -> k.compareTo(kind) >= 0)) {
      finish();
    }
    if (blocks.isEmpty()) {
      begin = fence.number();
    }
    int close = open + 1;
    while (close < lines.size()
        && !Fence.closes(lines.get(close).text(), Fence.ticks(fence.text()))) {
      close++;
    }
    if (close == lines.size()) {
      throw wrong(fence.number(), "the block that begins here is never closed");
    }
    var body = lines.subList(open + 1, close);
    blocks.put(
        kind,
        switch (kind) {
          case YAML, DOCKERIGNORE, BUILD_ARGS -> plain(body);
          case DOCKERFILE -> dockerfile(body);
          case IMAGE -> image(body);
        });
    return close;
  }

  private Kind kind(PageParser.Line fence) {
    return switch (Fence.language(fence.text())) {
      case "yaml" -> Kind.YAML;
      case "dockerignore" -> Kind.DOCKERIGNORE;
      case "build-args" -> Kind.BUILD_ARGS;
      case "dockerfile" -> Kind.DOCKERFILE;
      case "image" -> Kind.IMAGE;
      default ->
          throw wrong(
              fence.number(),
              "a block of an example is yaml, dockerignore, build-args, dockerfile or image");
    };
  }

  private void finish() {
    if (blocks.isEmpty()) {
      return;
    }
    if (!blocks.containsKey(Kind.DOCKERFILE) && !blocks.containsKey(Kind.IMAGE)) {
      throw wrong(begin, "an example needs a dockerfile or an image block");
    }
    examples.add(
        new PageExample(
            begin,
            Optional.ofNullable(blocks.get(Kind.YAML)),
            Optional.ofNullable(blocks.get(Kind.DOCKERIGNORE)),
            buildArgs(blocks.getOrDefault(Kind.BUILD_ARGS, "")),
            Optional.ofNullable(blocks.get(Kind.DOCKERFILE)),
            Optional.ofNullable(blocks.get(Kind.IMAGE)),
            reports));
    blocks.clear();
    reports.clear();
  }

  private static Map<String, String> buildArgs(String lines) {
    return lines
        .lines()
        .map(line -> line.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[pair.length - 1]));
  }

  private static String plain(List<PageParser.Line> body) {
    var text = new StringBuilder();
    body.forEach(line -> text.append(line.text()).append('\n'));
    return text.toString();
  }

  private String dockerfile(List<PageParser.Line> body) {
    var text = new StringBuilder();
    int count = 0;
    for (var line : body) {
      var carets = CARETS.matcher(line.text());
      if (!carets.matches()) {
        if (CARETS_ALONE.matcher(line.text()).matches()) {
          throw wrong(line.number(), "carets need the message behind them, after one blank");
        }
        text.append(line.text()).append('\n');
        count++;
      } else if (count == 0) {
        throw wrong(line.number(), "carets stand below the line they mean");
      } else {
        var place = new Carets(count, carets.group(1).length() + 1, carets.group(2).length());
        reports.add(new Report(Optional.of(place), carets.group(3)));
      }
    }
    return text.toString();
  }

  private String image(List<PageParser.Line> body) {
    var text = new StringBuilder();
    for (var line : body) {
      if (line.text().startsWith("! ")) {
        reports.add(new Report(Optional.empty(), line.text().substring(2)));
      } else {
        text.append(line.text()).append('\n');
      }
    }
    return text.toString();
  }

  private IllegalArgumentException wrong(int line, String what) {
    return new IllegalArgumentException(page + ":" + line + ": " + what);
  }
}
