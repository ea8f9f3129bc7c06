package io.github.imagehygiene.dockerfile.syntax;

import io.github.imagehygiene.text.SplicedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What {@code RUN --mount=…} mounts.
 *
 * @param fields in order; names as written, letter case does not count
 */
public record Mount(Flag flag, List<KeyValue> fields) {

  public Mount {
    fields = List.copyOf(fields);
  }

  /** Reads the comma-separated value of a mount option; a field may be in double quotes. */
  public static Mount of(Flag flag, char escape) {
    var fields = new ArrayList<KeyValue>();
    if (flag.value().isEmpty()) {
      return new Mount(flag, fields);
    }
    SplicedText text = flag.value().get().raw();
    int start = 0;
    boolean quoted = false;
    for (int at = 0; at <= text.length(); at++) {
      boolean end = at == text.length();
      if (end || text.charAt(at) == ',' && !quoted) {
        fields.add(field(text.slice(start, at), escape));
        start = at + 1;
      } else if (text.charAt(at) == '"') {
        quoted = !quoted;
      }
    }
    return new Mount(flag, fields);
  }

  private static KeyValue field(SplicedText written, char escape) {
    boolean quoted =
        written.length() > 1
            && written.charAt(0) == '"'
            && written.charAt(written.length() - 1) == '"';
    SplicedText text = quoted ? written.slice(1, written.length() - 1) : written;
    int equals = text.toString().indexOf('=');
    SplicedText key = equals < 0 ? text : text.slice(0, equals);
    Optional<Word> value =
        equals < 0
            ? Optional.empty()
            : Optional.of(Word.expanding(text.slice(equals + 1, text.length()), escape));
    return new KeyValue(written.span(), Word.verbatim(key, key.span()), value, false);
  }

  /** {@code bind}, which it is if none is written, {@code cache}, {@code secret}, … */
  public String type() {
    return value("type").map(w -> w.toString().toLowerCase(Locale.ROOT)).orElse("bind");
  }

  public Optional<Word> from() {
    return value("from");
  }

  public Optional<Word> source() {
    return value("source", "src");
  }

  public Optional<Word> target() {
    return value("target", "dst", "destination");
  }

  public Optional<Word> id() {
    return value("id");
  }

  /** The last field of one of some names. */
  public Optional<KeyValue> field(String... names) {
    return fields.stream()
        .filter(f -> List.of(names).contains(f.name().toLowerCase(Locale.ROOT)))
        .reduce((first, last) -> last);
  }

  private Optional<Word> value(String... names) {
    return field(names).flatMap(KeyValue::value);
  }
}
