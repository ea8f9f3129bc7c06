package io.github.imagehygiene.image;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An image for tests: {@code TestImage.named("shop:1").layer(TestLayer.empty().file("/app/x",
 * 123)).user("1000")}. {@link Layouts} writes it as each tool would.
 *
 * @param config the {@code config} of the image's configuration, by field
 * @param history as the configuration has it, oldest first
 */
public record TestImage(
    List<String> names,
    String architecture,
    List<TestLayer> layers,
    Map<String, Object> config,
    List<Map<String, Object>> history) {

  private static final String CREATED = "2026-01-02T03:04:05Z";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  public static TestImage named(String... names) {
    return new TestImage(List.of(names), "amd64", List.of(), Map.of(), List.of());
  }

  /** Adds a layer, with an entry in the history. */
  public TestImage layer(TestLayer layer) {
    return layer("COPY layer" + (layers.size() + 1) + " / # buildkit", layer);
  }

  public TestImage layer(String createdBy, TestLayer layer) {
    return new TestImage(
        names,
        architecture,
        plus(layers, layer),
        config,
        plus(history, Map.of("created", CREATED, "created_by", createdBy)));
  }

  /** Adds an entry of the history that made no layer. */
  public TestImage history(String createdBy) {
    Map<String, Object> entry =
        Map.of("created", CREATED, "created_by", createdBy, "empty_layer", true);
    return new TestImage(names, architecture, layers, config, plus(history, entry));
  }

  public TestImage user(String user) {
    return with("User", user);
  }

  /**
   * @param variables {@code NAME=value}
   */
  public TestImage env(String... variables) {
    return with("Env", List.of(variables));
  }

  public TestImage labels(Map<String, String> labels) {
    return with("Labels", new TreeMap<>(labels));
  }

  public TestImage entrypoint(String... words) {
    return with("Entrypoint", List.of(words));
  }

  public TestImage cmd(String... words) {
    return with("Cmd", List.of(words));
  }

  /** Sets any field of the {@code config}, named as it stands there. */
  public TestImage with(String field, Object value) {
    var all = new TreeMap<>(config);
    all.put(field, value);
    return new TestImage(names, architecture, layers, all, history);
  }

  public TestImage architecture(String other) {
    return new TestImage(names, other, layers, config, history);
  }

  public TestImage renamed(String... others) {
    return new TestImage(List.of(others), architecture, layers, config, history);
  }

  /** Digests of the uncompressed layers, lowest first. */
  public List<String> diffIds() {
    return layers.stream().map(layer -> "sha256:" + Layouts.sha256(layer.tar())).toList();
  }

  /** The image's configuration; its SHA-256 is the image's id. */
  public byte[] json() {
    return json(
        Map.of(
            "os", "linux",
            "architecture", architecture,
            "author", "Ann Example",
            "created", CREATED,
            "config", config,
            "rootfs", Map.of("type", "layers", "diff_ids", diffIds()),
            "history", history));
  }

  public String id() {
    return "sha256:" + Layouts.sha256(json());
  }

  static byte[] json(Object value) {
    try {
      return JSON.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> List<T> plus(List<T> list, T item) {
    var all = new ArrayList<>(list);
    all.add(item);
    return List.copyOf(all);
  }
}
