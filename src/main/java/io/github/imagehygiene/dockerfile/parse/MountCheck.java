package io.github.imagehygiene.dockerfile.parse;

import io.github.imagehygiene.dockerfile.instruction.Run;
import io.github.imagehygiene.dockerfile.syntax.KeyValue;
import io.github.imagehygiene.dockerfile.syntax.Mount;
import io.github.imagehygiene.text.Nearest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Says what is wrong with {@code RUN --mount}. */
public final class MountCheck {

  private static final Set<String> CACHE = Set.of("cache");
  private static final Set<String> CREDENTIALS = Set.of("secret", "ssh");
  private static final Set<String> FILES = Set.of("cache", "secret", "ssh");
  private static final Set<String> FOLDERS = Set.of("bind", "cache", "tmpfs");
  private static final Set<String> NOT_SECRET = Set.of("bind", "cache", "tmpfs", "ssh");
  private static final Set<String> NOT_SSH = Set.of("bind", "cache", "tmpfs", "secret");
  private static final Set<String> ANY = Set.of("bind", "cache", "tmpfs", "secret", "ssh");

  private static final Set<String> SWITCHES =
      Set.of("readonly", "ro", "readwrite", "rw", "required");

  /** The types that have a field. */
  private static final Map<String, Set<String>> FIELDS =
      Map.ofEntries(
          Map.entry("type", ANY),
          Map.entry("from", NOT_SECRET),
          Map.entry("source", NOT_SSH),
          Map.entry("src", NOT_SSH),
          Map.entry("target", ANY),
          Map.entry("dst", ANY),
          Map.entry("destination", ANY),
          Map.entry("id", ANY),
          Map.entry("sharing", CACHE),
          Map.entry("size", Set.of("tmpfs")),
          Map.entry("mode", FILES),
          Map.entry("uid", FILES),
          Map.entry("gid", FILES),
          Map.entry("env", ANY),
          Map.entry("readonly", ANY),
          Map.entry("ro", ANY),
          Map.entry("readwrite", ANY),
          Map.entry("rw", ANY),
          Map.entry("required", CREDENTIALS));

  private static final String[] NAMES_OF_SECRET = {
    "id", "source", "src", "target", "dst", "destination"
  };

  private final Problems problems;

  MountCheck(Problems problems) {
    this.problems = problems;
  }

  void check(Run run) {
    run.mounts().forEach(this::check);
  }

  private void check(Mount mount) {
    String type = mount.type();
    mount.fields().forEach(field -> check(field, type));
    if (type.equals("secret") && mount.field(NAMES_OF_SECRET).isEmpty()) {
      problems.add(mount.flag().span(), "a secret requires an id or a target: id=…");
    }
    if (type.equals("secret") && mount.id().isPresent() && mount.source().isPresent()) {
      problems.add(mount.flag().span(), "a secret takes id or source, not both");
    }
    // A relative target, even none at all, is one below WORKDIR.
    mount
        .target()
        .filter(target -> FOLDERS.contains(type) && target.toString().matches("/[/.]*"))
        .filter(target -> CleanPath.of(target.toString()).equals("/"))
        .ifPresent(target -> problems.add(target.span(), "nothing can be mounted over /"));
  }

  private void check(KeyValue field, String type) {
    String key = field.name().toLowerCase(Locale.ROOT);
    Optional<String> value = field.value().map(w -> w.raw().toString());
    if (key.isEmpty()) {
      problems.add(field.span(), "--mount has an empty field");
    } else if (!FIELDS.containsKey(key)) {
      problems.addIfDocker(
          field.span(), "--mount has no field " + key + like(key, FIELDS.keySet().stream()));
    } else if (value.isEmpty() && !SWITCHES.contains(key)) {
      problems.add(field.span(), key + " requires a value: " + key + "=…");
    } else if (ANY.contains(type) && !FIELDS.get(key).contains(type)) {
      problems.addIfDocker(field.span(), "a mount of type " + type + " has no field " + key);
    } else if (value.isPresent() && value.get().indexOf('$') < 0) {
      literal(field, key, value.get().toLowerCase(Locale.ROOT));
    }
  }

  private void literal(KeyValue field, String key, String value) {
    if (key.equals("type") && !ANY.contains(value)) {
      String near = like(value, ANY.stream());
      problems.addIfDocker(field.span(), "--mount has no type " + value + near);
    }
    wanted(key, value)
        .ifPresent(
            wanted -> problems.add(field.span(), key + " takes " + wanted + ", not " + value));
  }

  /** What a field takes, if it does not take the value. */
  public static Optional<String> wanted(String key, String value) {
    return switch (key) {
      case "sharing" -> unless(value, "shared|private|locked", "shared, private or locked");
      case "mode" -> unless(value, "[0-7]+", "an octal number such as 0400");
      case "uid", "gid" -> unless(value, "0*\\d{1,10}", "a number");
      case "size" ->
          unless(value, "\\d+(\\.\\d+)*+ ?([kmgtp]?i?b?)", "a number of bytes such as 64m");
      // What Go's strconv.ParseBool takes.
      case "readonly", "ro", "readwrite", "rw", "required" ->
          unless(value, "1|t|true|0|f|false", "true or false");
      default -> Optional.empty();
    };
  }

  private static Optional<String> unless(String value, String form, String wanted) {
    return value.matches(form) ? Optional.empty() : Optional.of(wanted);
  }

  private static String like(String word, Stream<String> known) {
    return Nearest.to(word, known.sorted()).map(n -> " (did you mean " + n + "?)").orElse("");
  }
}
