package io.github.imagehygiene.rule;

import io.github.imagehygiene.rule.RulePage.Heading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Splits a rule's page into its title and sections. */
final class PageParser {

  /** A line of the page with its 1-based number. */
  record Line(int number, String text) {}

  private final String name;
  private final List<Line> lines = new ArrayList<>();

  PageParser(String name, String markdown) {
    this.name = name;
    for (String text : markdown.split("\r\n|\r|\n", -1)) {
      lines.add(new Line(lines.size() + 1, text));
    }
  }

  RulePage page() {
    int first = nextWritten(0);
    if (first == lines.size() || !lines.get(first).text().startsWith("# ")) {
      throw wrong(Math.min(first + 1, lines.size()), "expected '# ' and a title first");
    }
    var sections = new ArrayList<RulePage.Section>();
    int at = nextWritten(first + 1);
    while (at < lines.size()) {
      int end = endOfSection(at + 1);
      sections.add(section(lines.get(at), lines.subList(at + 1, end), sections));
      at = end;
    }
    for (Heading heading : List.of(Heading.WHY, Heading.BAD, Heading.GOOD)) {
      if (sections.stream().noneMatch(s -> s.heading() == heading)) {
        throw wrong(lines.size(), "has no section '## " + heading.text() + "'");
      }
    }
    return new RulePage(lines.get(first).text().substring(2).strip(), sections);
  }

  private RulePage.Section section(Line headline, List<Line> body, List<RulePage.Section> before) {
    Heading heading =
        Arrays.stream(Heading.values())
            .filter(h -> headline.text().strip().equals("## " + h.text()))
            .findFirst()
            .orElseThrow(() -> wrong(headline.number(), "expected one of " + headings()));
    if (!before.isEmpty() && before.get(before.size() - 1).heading().compareTo(heading) >= 0) {
      throw wrong(headline.number(), "sections stand once each, in the order " + headings());
    }
    String markdown =
        body.stream().map(Line::text).collect(Collectors.joining("\n")).stripTrailing();
    if (markdown.isBlank()) {
      throw wrong(headline.number(), "nothing stands below '" + headline.text() + "'");
    }
    boolean shown = heading == Heading.BAD || heading == Heading.GOOD;
    List<PageExample> examples =
        shown ? new ExampleParser(name, body).examples(headline.number(), heading) : List.of();
    return new RulePage.Section(heading, withoutBlankLinesFirst(markdown), examples);
  }

  /** Headings within a fenced block are the block's text. */
  private int endOfSection(int from) {
    String fence = "";
    for (int i = from; i < lines.size(); i++) {
      String text = lines.get(i).text();
      if (!fence.isEmpty()) {
        fence = Fence.closes(text, fence) ? "" : fence;
      } else if (Fence.opens(text)) {
        fence = Fence.ticks(text);
      } else if (text.startsWith("# ") || text.startsWith("## ")) {
        return i;
      }
    }
    return lines.size();
  }

  private int nextWritten(int from) {
    int at = from;
    while (at < lines.size() && lines.get(at).text().isBlank()) {
      at++;
    }
    return at;
  }

  private IllegalArgumentException wrong(int line, String what) {
    return new IllegalArgumentException(name + ":" + line + ": " + what);
  }

  private static String headings() {
    return Arrays.stream(Heading.values())
        .map(h -> "'## " + h.text() + "'")
        .collect(Collectors.joining(", "));
  }

  private static String withoutBlankLinesFirst(String text) {
    return text.replaceFirst("^(?:[ \t]*\n)+", "");
  }
}
