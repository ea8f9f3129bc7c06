package io.github.imagehygiene.policy;

import io.github.imagehygiene.rule.ConfigTree;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ways in which configuration is written, for messages that show what to write. */
public enum Syntax {
  YAML,
  PROPERTY,
  XML,
  COMMAND_LINE;

  private static final int MAX_TEXT = 60;

  /** What YAML takes for a text, whatever is around it. */
  private static final Pattern PLAIN = Pattern.compile("[\\w./][\\w./+-]*|\\d+%|…");

  /**
   * A value with the names that lead to it.
   *
   * @param path names from the outermost to that of the value, one at least
   */
  String write(List<String> path, ConfigTree value) {
    return switch (this) {
      case XML -> xml(path, value);
      case YAML -> yaml(path, value);
      case COMMAND_LINE -> properties(path, value, "-Dimage-hygiene.%s=%s"::formatted);
      case PROPERTY ->
          properties(path, value, "<image-hygiene.%s>%s</image-hygiene.%1$s>"::formatted);
    };
  }

  private static String xml(List<String> path, ConfigTree value) {
    String name = cut(path.get(0));
    var below = path.subList(1, path.size());
    String content = below.isEmpty() ? content(name, value) : xml(below, value);
    return "<" + name + ">" + content + "</" + name + ">";
  }

  /** What stands in an element. */
  private static String content(String name, ConfigTree value) {
    if (value instanceof ConfigTree.Text text) {
      return cut(text.value()).replace("&", "&amp;").replace("<", "&lt;");
    } else if (value instanceof ConfigTree.Items list) {
      String item = name.endsWith("s") ? name.substring(0, name.length() - 1) : "item";
      return list.items().stream().map(i -> xml(List.of(item), i)).collect(Collectors.joining());
    }
    return entries(value)
        .map(e -> xml(List.of(e.getKey()), e.getValue()))
        .collect(Collectors.joining());
  }

  private static String yaml(List<String> path, ConfigTree value) {
    var last = path.subList(1, path.size());
    String below = last.isEmpty() ? flow(value) : "{" + yaml(last, value) + "}";
    return scalar(path.get(0)) + ": " + below;
  }

  private static String flow(ConfigTree value) {
    if (value instanceof ConfigTree.Text text) {
      return scalar(text.value());
    } else if (value instanceof ConfigTree.Items list) {
      return list.items().stream().map(Syntax::flow).collect(Collectors.joining(", ", "[", "]"));
    }
    return entries(value)
        .map(e -> scalar(e.getKey()) + ": " + flow(e.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String scalar(String text) {
    String shown = cut(text);
    return PLAIN.matcher(shown).matches()
        ? shown
        : '"' + shown.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String properties(
      List<String> path, ConfigTree value, BiFunction<String, String, String> form) {
    String key = path.stream().map(Syntax::cut).collect(Collectors.joining("."));
    if (value instanceof ConfigTree.Text text) {
      return form.apply(key, cut(text.value()));
    } else if (value instanceof ConfigTree.Items list) {
      return form.apply(
          key, list.items().stream().map(Syntax::flow).collect(Collectors.joining(",")));
    }
    return entries(value)
        .map(e -> properties(List.of(key, e.getKey()), e.getValue(), form))
        .collect(Collectors.joining(" "));
  }

  private static Stream<Map.Entry<String, ConfigTree>> entries(ConfigTree value) {
    return ((ConfigTree.Fields) value).fields().entrySet().stream();
  }

  private static String cut(String text) {
    return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…";
  }
}
