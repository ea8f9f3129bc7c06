package io.github.imagehygiene.rules;

import io.github.imagehygiene.image.Bytes;
import io.github.imagehygiene.image.Digest;
import io.github.imagehygiene.image.HistoryEntry;
import io.github.imagehygiene.image.ImageConfig;
import io.github.imagehygiene.image.ImageDescription;
import io.github.imagehygiene.image.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;

/**
 * The small notation in which a rule's page states an image, a directive a line; blank lines and
 * lines of {@code #} are passed over. Sizes are as in a policy: {@code 200MB}.
 *
 * <pre>
 * reference NAME        platform OS/ARCH[/VARIANT]   created INSTANT   digest NAME@sha256:…
 * name NAME:TAG         a name that it bears at its source; as many as there are
 * size SIZE             (the source's own figure)    size-at-most SIZE compressed SIZE
 * author TEXT
 * user X                workdir PATH                 env NAME=VALUE    label NAME=VALUE
 * cmd WORD…             entrypoint WORD…             shell WORD…       healthcheck WORD…
 * shell ?               (Podman does not tell it)
 * expose PORT           volume PATH                  stopsignal X      onbuild TEXT
 * beside NAME LAYERS    another image at the source: of the lowest LAYERS layers of this one; 0: of
 *                       one layer that this one lacks
 * history TEXT          an entry of the history that made no layer
 * layer [TEXT]          begins a layer; TEXT is its entry of the history
 *   file PATH SIZE [MODE] [UID:GID]
 *   text PATH [TEXT]    a file of that text; \n is a line break
 *   dir PATH [MODE] [UID:GID]
 *   link PATH TARGET    a hard link
 *   symlink PATH TARGET
 *   delete PATH         takes away what lies below
 *   opaque PATH         takes away all that a folder had below
 * </pre>
 */
final class ImageNotation {

  private static final String LAYER_TEXT = "COPY layer%d / # buildkit";

  private final List<LayerTar> layers = new ArrayList<>();
  private final Map<String, Integer> beside = new TreeMap<>();
  private final List<HistoryEntry> history = new ArrayList<>();
  private final Map<String, String> single = new TreeMap<>();
  private final Map<String, List<String>> many = new TreeMap<>();

  private ImageNotation() {}

  /**
   * @throws IllegalArgumentException if a line is none of the above; the message quotes it
   */
  static ExampleImage read(String text) {
    var notation = new ImageNotation();
    for (String line : text.split("\n")) {
      if (!line.isBlank() && !line.startsWith("#")) {
        try {
          notation.line(line.strip());
        } catch (RuntimeException e) {
          throw new IllegalArgumentException(
              "image notation: '" + line + "': " + e.getMessage(), e);
        }
      }
    }
    var beside = new TreeMap<String, ImageDescription>();
    notation.beside.forEach((name, layers) -> beside.put(name, notation.described(name, layers)));
    return new ExampleImage(notation.description(), List.copyOf(notation.layers), beside);
  }

  private void line(String line) {
    String[] parts = line.split("\\s+", 2);
    String rest = parts.length > 1 ? parts[1] : "";
    switch (parts[0]) {
      case "layer" -> {
        layers.add(new LayerTar());
        String by = rest.isEmpty() ? LAYER_TEXT.formatted(layers.size()) : rest;
        history.add(new HistoryEntry(by, "", Optional.of(false)));
      }
      case "history" -> history.add(new HistoryEntry(rest, "", Optional.of(true)));
      case "reference",
          "platform",
          "created",
          "size",
          "size-at-most",
          "compressed",
          "author",
          "user",
          "workdir",
          "stopsignal" ->
          single.put(parts[0], rest);
      case "beside" -> {
        String[] words = rest.split("\\s+");
        beside.put(words[0], Integer.parseInt(words[1]));
      }
      case "env", "label", "expose", "volume", "onbuild", "digest", "name" -> add(parts[0], rest);
      case "cmd", "entrypoint", "shell", "healthcheck" ->
          Arrays.stream(rest.split("\\s+")).forEach(word -> add(parts[0], word));
      default -> entry(parts[0], rest.split("\\s+", 4), rest);
    }
  }

  private void add(String name, String value) {
    many.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
  }

  private void entry(String kind, String[] words, String rest) {
    String path = words[0];
    String next = words.length > 1 ? words[1] : "";
    switch (kind) {
      case "file" -> owned(top().zeros(path, bytes(next)), words, 2);
      case "text" -> {
        String text = rest.substring(path.length()).stripLeading();
        top().text(path, text.replace("\\n", "\n"));
      }
      case "dir" -> owned(top().add(path + "/", TarConstants.LF_DIR), words, 1);
      case "link" -> top().add(path, TarConstants.LF_LINK).setLinkName(next.replaceFirst("^/", ""));
      case "symlink" -> top().add(path, TarConstants.LF_SYMLINK).setLinkName(next);
      case "delete" -> top().zeros(path.replaceFirst("([^/]+)$", ".wh.$1"), 0);
      case "opaque" -> top().zeros(path + "/.wh..wh..opq", 0);
      default -> throw new IllegalArgumentException("no directive '" + kind + "'");
    }
  }

  private LayerTar top() {
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("'layer' comes first");
    }
    return layers.get(layers.size() - 1);
  }

  private static void owned(TarArchiveEntry entry, String[] words, int from) {
    for (String word : Arrays.asList(words).subList(Math.min(from, words.length), words.length)) {
      if (word.contains(":")) {
        String[] ids = word.split(":");
        entry.setIds(Integer.parseInt(ids[0]), Integer.parseInt(ids[1]));
      } else {
        entry.setMode(Integer.parseInt(word, 8));
      }
    }
  }

  private ImageDescription description() {
    return new ImageDescription(
        single.getOrDefault("reference", "example:1"),
        "sha256:" + "0".repeat(64),
        "docker-archive",
        config(diffIds(), history),
        size(),
        single.containsKey("compressed")
            ? OptionalLong.of(bytes(single.get("compressed")))
            : OptionalLong.empty(),
        list("digest"),
        list("name"));
  }

  private ImageDescription described(String name, int shared) {
    var lowest =
        shared == 0 ? List.of(Digest.sha256("f".repeat(64))) : diffIds().subList(0, shared);
    int entries = 0;
    for (int made = 0; made < shared; entries++) {
      made += history.get(entries).emptyLayer().orElse(true) ? 0 : 1;
    }
    return new ImageDescription(
        name,
        "sha256:" + "1".repeat(64),
        "docker-archive",
        config(lowest, history.subList(0, entries)),
        new Size.Unknown("not asked for"),
        OptionalLong.empty(),
        List.of(),
        List.of());
  }

  private Size size() {
    if (single.containsKey("size")) {
      return new Size.Exactly(bytes(single.get("size")));
    }
    return single.containsKey("size-at-most")
        ? new Size.AtMost(bytes(single.get("size-at-most")))
        : new Size.Unknown("the example's layers tell");
  }

  private ImageConfig config(List<Digest> diffIds, List<HistoryEntry> history) {
    String[] platform = single.getOrDefault("platform", "linux/amd64").split("/");
    var labels = new TreeMap<String, String>();
    for (String label : list("label")) {
      int equals = label.indexOf('=');
      labels.put(label.substring(0, equals), label.substring(equals + 1));
    }
    return new ImageConfig(
        platform[0],
        platform[1],
        Optional.of(platform).filter(p -> p.length > 2).map(p -> p[2]),
        Optional.ofNullable(single.get("created")).map(Instant::parse),
        single.getOrDefault("author", ""),
        single.getOrDefault("user", ""),
        list("env"),
        list("entrypoint"),
        list("cmd"),
        single.getOrDefault("workdir", ""),
        list("expose"),
        list("volume"),
        labels,
        Optional.ofNullable(single.get("stopsignal")),
        Optional.of(list("healthcheck")),
        Optional.of(list("onbuild")),
        Optional.of(list("shell")).filter(shell -> !shell.equals(List.of("?"))),
        diffIds,
        history);
  }

  private List<Digest> diffIds() {
    var ids = new ArrayList<Digest>();
    for (int i = 0; i < layers.size(); i++) {
      ids.add(Digest.sha256("%064x".formatted(i + 1)));
    }
    return ids;
  }

  private List<String> list(String name) {
    return many.getOrDefault(name, List.of());
  }

  private static long bytes(String size) {
    return Bytes.parse(size)
        .orElseThrow(() -> new IllegalArgumentException("no size: '" + size + "'"))
        .value();
  }
}
