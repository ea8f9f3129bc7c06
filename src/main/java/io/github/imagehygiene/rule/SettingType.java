package io.github.imagehygiene.rule;

import io.github.imagehygiene.image.Bytes;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A kind of value that a setting takes.
 *
 * @param expected what to write, for messages: {@code a size such as 250MB or 250MiB}
 * @param read the value, or empty if what stands there is none
 * @param show the value as a user would write it
 */
public record SettingType<T>(
    String expected, Function<ConfigTree, Optional<T>> read, Function<T, String> show) {

  /** A scalar read by a function of its text. */
  public static <T> SettingType<T> scalar(
      String expected, Function<String, Optional<T>> read, Function<T, String> show) {
    return new SettingType<>(
        expected,
        tree ->
            tree instanceof ConfigTree.Text t ? read.apply(t.value().strip()) : Optional.empty(),
        show);
  }

  public static SettingType<String> text() {
    return scalar("a text", t -> t.isEmpty() ? Optional.empty() : Optional.of(t), t -> t);
  }

  public static SettingType<Boolean> flag() {
    return scalar(
        "true or false",
        t ->
            switch (t.toLowerCase(Locale.ROOT)) {
              case "true" -> Optional.of(true);
              case "false" -> Optional.of(false);
              default -> Optional.empty();
            },
        String::valueOf);
  }

  /** A whole number of at least {@code least}. */
  public static SettingType<Integer> number(int least) {
    return scalar(
        "a whole number from " + least,
        t -> {
          try {
            return Optional.of(Integer.valueOf(t)).filter(n -> n >= least);
          } catch (NumberFormatException e) {
            return Optional.empty();
          }
        },
        String::valueOf);
  }

  public static SettingType<Bytes> bytes() {
    return scalar("a size such as 250MB or 250MiB", Bytes::parse, b -> b.value() + "B");
  }

  /** A part of a whole. */
  public static SettingType<Share> share() {
    return scalar(Share.EXPECTED, Share::parse, share -> String.valueOf(share.value()));
  }

  /** One of an enum's constants, in any letter case. */
  public static <E extends Enum<E>> SettingType<E> oneOf(Class<E> type) {
    Function<E, String> word = e -> e.name().toLowerCase(Locale.ROOT).replace('_', '-');
    String words =
        Arrays.stream(type.getEnumConstants()).map(word).collect(Collectors.joining(", "));
    return scalar(
        "one of " + words,
        t ->
            Arrays.stream(type.getEnumConstants())
                .filter(e -> word.apply(e).equalsIgnoreCase(t))
                .findFirst(),
        word);
  }

  /**
   * A list; a scalar is split at commas. Named values count without their names: in a POM the items
   * of a list are elements of any name.
   */
  public static <T> SettingType<List<T>> listOf(SettingType<T> item) {
    return new SettingType<>(
        "a list, each item " + item.expected,
        tree -> {
          var items = items(tree);
          var read = items.stream().map(item.read).flatMap(Optional::stream).toList();
          return read.size() == items.size() ? Optional.of(read) : Optional.empty();
        },
        list -> list.stream().map(item.show).collect(Collectors.joining(", ")));
  }

  /** Named values, in the order written. */
  public static <T> SettingType<Map<String, T>> mapOf(SettingType<T> value) {
    return new SettingType<>(
        "named values, each " + value.expected,
        tree -> {
          if (tree instanceof ConfigTree.Text text && text.value().isBlank()) {
            return Optional.of(Map.of());
          }
          if (!(tree instanceof ConfigTree.Fields fields)) {
            return Optional.empty();
          }
          var read = new LinkedHashMap<String, T>();
          fields.fields().forEach((k, v) -> value.read.apply(v).ifPresent(x -> read.put(k, x)));
          return read.size() == fields.fields().size() ? Optional.of(read) : Optional.empty();
        },
        map ->
            map.entrySet().stream()
                .map(e -> e.getKey() + ": " + value.show.apply(e.getValue()))
                .collect(Collectors.joining(", ")));
  }

  /** The same, but it may also be left open; {@code none} says so. */
  public SettingType<Optional<T>> orNone() {
    return new SettingType<>(
        expected + ", or none",
        tree ->
            tree instanceof ConfigTree.Text t && t.value().strip().equalsIgnoreCase("none")
                ? Optional.of(Optional.empty())
                : read.apply(tree).map(Optional::of),
        value -> value.map(show).orElse("none"));
  }

  private static List<ConfigTree> items(ConfigTree tree) {
    if (tree instanceof ConfigTree.Items list) {
      return list.items();
    }
    if (tree instanceof ConfigTree.Fields named) {
      return List.copyOf(named.fields().values());
    }
    return tree instanceof ConfigTree.Text text
        ? Arrays.stream(text.value().split(","))
            .map(String::strip)
            .filter(s -> !s.isEmpty())
            .<ConfigTree>map(s -> new ConfigTree.Text(s, text.origin()))
            .toList()
        : List.of();
  }
}
