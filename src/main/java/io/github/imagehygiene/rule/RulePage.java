package io.github.imagehygiene.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What a rule's Markdown file says, the one beside its class and of its name. Levels, peers,
 * settings and needs are not on it: they are made from {@link RuleInfo}.
 *
 * <pre>
 * # Title, one line
 * ## Why
 * ## Bad                    examples, each with what it reports
 * ## Good                   examples that report nothing
 * ## When not to use it     only rules of users' own may leave it out
 * </pre>
 *
 * @param title one line, without the {@code #}
 * @param sections in the order above
 */
public record RulePage(String title, List<Section> sections) {

  /** The heading of each section there can be, in their order. */
  public enum Heading {
    WHY("Why"),
    BAD("Bad"),
    GOOD("Good"),
    WHEN_NOT_TO_USE_IT("When not to use it");

    private final String text;

    Heading(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }

  /**
   * One section.
   *
   * @param markdown all below its heading as it stands, without blank lines at either end
   * @param examples those of {@link Heading#BAD} and {@link Heading#GOOD}
   */
  public record Section(Heading heading, String markdown, List<PageExample> examples) {

    public Section {
      examples = List.copyOf(examples);
    }
  }

  public RulePage {
    sections = List.copyOf(sections);
  }

  /**
   * Reads the page beside a rule's class.
   *
   * @throws IllegalArgumentException if there is none, or it is not of the form above; the message
   *     names file and line
   */
  public static RulePage of(RuleEntry entry) {
    String name = entry.home().getSimpleName() + ".md";
    try (var in = entry.home().getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException(
            name + ": not found; the page of " + entry.info().id() + " lies beside its class");
      }
      return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(name + ": cannot be read", e);
    }
  }

  /**
   * Reads a page.
   *
   * @param name what messages call it
   * @throws IllegalArgumentException if it is not of the form above; the message names the line
   */
  public static RulePage parse(String name, String markdown) {
    return new PageParser(name, markdown).page();
  }

  /** A section, if the page has it. */
  public Optional<Section> section(Heading heading) {
    return sections.stream().filter(s -> s.heading() == heading).findFirst();
  }

  /** The examples of {@link Heading#BAD} or {@link Heading#GOOD}. */
  public List<PageExample> examples(Heading heading) {
    return section(heading).map(Section::examples).orElse(List.of());
  }
}
