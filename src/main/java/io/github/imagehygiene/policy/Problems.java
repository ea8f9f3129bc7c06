package io.github.imagehygiene.policy;

import io.github.imagehygiene.rule.Catalogue;
import io.github.imagehygiene.rule.ConfigTree;
import io.github.imagehygiene.rule.Origin;
import io.github.imagehygiene.text.Nearest;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collects the mistakes of a configuration while it is read, so that all are shown at once. */
public final class Problems {

  private static final int LONGEST_QUOTE = 60;

  private final Set<ConfigProblem> found = new LinkedHashSet<>();

  public void add(Origin origin, String message) {
    found.add(new ConfigProblem(origin, message));
  }

  /** Something that may not have the value it has. */
  void wrong(String name, ConfigTree value, String expected) {
    boolean property = value instanceof ConfigTree.Text text && text.value().contains("${");
    add(
        value.origin(),
        "%s is %s; expected %s%s"
            .formatted(
                name,
                quoted(value),
                expected,
                property ? "; properties are replaced in a POM only" : ""));
  }

  /**
   * A name that means nothing, where others would.
   *
   * @param kind what it should have been the name of: {@code policy}
   * @param of where that belongs to, empty or {@code " of consecutive-run"}
   */
  public void unknown(String kind, String name, String of, Origin origin, List<String> known) {
    String hint =
        Nearest.to(name, known.stream())
            .map(near -> "did you mean %s?".formatted(near))
            .orElse("expected one of " + String.join(", ", known));
    add(origin, "unknown %s %s%s; %s".formatted(kind, cut(name), of, hint));
  }

  /** An id that no rule bears; there are too many to list. */
  void unknownRule(String id, Origin origin, Catalogue catalogue) {
    String hint =
        Nearest.to(id, catalogue.names())
            .map(near -> "did you mean %s?".formatted(near))
            .orElse("mvn image-hygiene:explain lists them");
    add(origin, "unknown rule %s; %s".formatted(cut(id), hint));
  }

  /**
   * The named values of a tree; none, and a problem that shows what to write, if it holds something
   * else.
   *
   * @param name {@code policies} or {@code rules}
   */
  Map<String, ConfigTree> fields(String name, ConfigTree tree, Vocabulary words) {
    if (tree instanceof ConfigTree.Fields || isBlank(tree)) {
      return fields(name, tree);
    }
    wrong(name, tree, "named values, each name once, such as " + words.example(name, tree));
    return Map.of();
  }

  /** The named values of a tree; none, and a problem, if it holds something else. */
  Map<String, ConfigTree> fields(String name, ConfigTree tree) {
    if (tree instanceof ConfigTree.Fields fields) {
      return fields.fields();
    }
    if (!isBlank(tree)) {
      wrong(name, tree, "named values, each name once");
    }
    return Map.of();
  }

  /** An enum's constant by its word in any letter case; empty, and a problem, if there is none. */
  public <E extends Enum<E>> Optional<Chosen<E>> word(String name, ConfigTree tree, E[] constants) {
    String written = tree instanceof ConfigTree.Text text ? text.value().strip() : "";
    var found =
        Arrays.stream(constants).filter(c -> c.name().equalsIgnoreCase(written)).findFirst();
    if (found.isEmpty()) {
      var words = Arrays.stream(constants).map(c -> c.name().toLowerCase(Locale.ROOT)).toList();
      wrong(name, tree, oneOf(words, written));
    }
    return found.map(c -> new Chosen<>(c, tree.origin()));
  }

  /** What to write instead of a word. */
  static String oneOf(List<String> words, String written) {
    String near =
        Nearest.to(written, words.stream()).map(n -> "; did you mean " + n + "?").orElse("");
    return "one of " + String.join(", ", words) + near;
  }

  /**
   * @throws ConfigUnreadable with all that were found, if any were
   */
  public void throwIfAny() throws ConfigUnreadable {
    if (!found.isEmpty()) {
      throw new ConfigUnreadable(List.copyOf(found));
    }
  }

  static boolean isBlank(ConfigTree tree) {
    return tree instanceof ConfigTree.Text text && text.value().isBlank();
  }

  private static String quoted(ConfigTree tree) {
    if (isBlank(tree)) {
      return "empty";
    } else if (tree instanceof ConfigTree.Text text) {
      return '"' + cut(text.value().strip()) + '"';
    } else if (tree instanceof ConfigTree.Items list) {
      return quoted(list.items().stream().map(Problems::quoted), "[", "]");
    }
    var named = ((ConfigTree.Fields) tree).fields().entrySet().stream();
    return quoted(named.map(e -> cut(e.getKey()) + ": " + quoted(e.getValue())), "{", "}");
  }

  private static String quoted(Stream<String> parts, String open, String close) {
    return open + cut(parts.limit(LONGEST_QUOTE).collect(Collectors.joining(", "))) + close;
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
  }
}
