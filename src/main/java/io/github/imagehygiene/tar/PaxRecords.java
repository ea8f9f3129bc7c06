package io.github.imagehygiene.tar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The records of a PAX extended header (POSIX.1-2001, pax): {@code LENGTH KEY=VALUE\n}, held to
 * what Go's archive/tar accepts. An empty value counts as none.
 *
 * @param values bytes by key; a later record beats an earlier one
 */
record PaxRecords(Map<String, byte[]> values) {

  static final PaxRecords NONE = new PaxRecords(Map.of());

  /** Whose values may hold no NUL; of all others the keys may not. */
  private static final Set<String> TEXTS = Set.of("path", "linkpath", "uname", "gname");

  static PaxRecords parse(byte[] data) throws IOException {
    var values = new HashMap<String, byte[]>();
    int at = 0;
    while (at < data.length) {
      int blank = indexOf(data, ' ', at, data.length);
      long length = number(data, at, blank);
      if (length < 5 || length > data.length - at || at + length < blank + 3) {
        throw broken();
      }
      int end = at + (int) length - 1;
      int equals = indexOf(data, '=', blank + 1, end);
      if (data[end] != '\n') {
        throw broken();
      }
      put(values, TarText.of(data, blank + 1, equals), Arrays.copyOfRange(data, equals + 1, end));
      at = end + 1;
    }
    var records = new PaxRecords(values);
    for (String key : new String[] {"atime", "ctime"}) {
      // Nobody asks for them, but as a malformed one stops Go, no engine unpacks what has it.
      records.seconds(key);
    }
    return records;
  }

  private static void put(Map<String, byte[]> values, String key, byte[] value) throws IOException {
    byte[] clean = TEXTS.contains(key) ? value : key.getBytes(StandardCharsets.UTF_8);
    if (key.isEmpty() || TarText.end(clean, 0, clean.length) < clean.length) {
      throw broken();
    }
    values.put(key, value);
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  boolean has(String key) {
    return values.containsKey(key) && values.get(key).length > 0;
  }

  byte[] bytes(String key) {
    return values.get(key);
  }

  /** The text, or an empty one. */
  String text(String key) {
    return has(key) ? TarText.of(bytes(key)) : "";
  }

  /** A whole number, such as a count of bytes; empty if the key is not there. */
  OptionalLong number(String key) throws IOException {
    return has(key)
        ? OptionalLong.of(number(bytes(key), 0, bytes(key).length))
        : OptionalLong.empty();
  }

  /** A time in seconds since 1970, rounded down; empty if the key is not there. */
  OptionalLong seconds(String key) throws IOException {
    if (!has(key)) {
      return OptionalLong.empty();
    }
    byte[] time = bytes(key);
    int point = 0;
    while (point < time.length && time[point] != '.') {
      point++;
    }
    long seconds = number(time, 0, point);
    boolean hasFraction = false;
    for (int i = point + 1; i < time.length; i++) {
      if (time[i] < '0' || time[i] > '9') {
        throw broken();
      }
      // Nine digits are nanoseconds, finer than which no one looks.
      hasFraction |= i <= point + 9 && time[i] != '0';
    }
    return OptionalLong.of(time[0] == '-' && hasFraction ? seconds - 1 : seconds);
  }

  private static long number(byte[] data, int start, int end) throws IOException {
    boolean signed = start < end && (data[start] == '-' || data[start] == '+');
    long negated = 0;
    for (int i = signed ? start + 1 : start; i < end; i++) {
      int digit = data[i] - '0';
      if (digit < 0 || digit > 9 || negated < (Long.MIN_VALUE + digit) / 10) {
        throw broken();
      }
      negated = negated * 10 - digit;
    }
    boolean negative = signed && data[start] == '-';
    if (end - start == (signed ? 1 : 0) || !negative && negated == Long.MIN_VALUE) {
      throw broken();
    }
    return negative ? negated : -negated;
  }

  private static int indexOf(byte[] data, char c, int start, int end) throws IOException {
    for (int i = start; i < end; i++) {
      if (data[i] == c) {
        return i;
      }
    }
    throw broken();
  }

  private static IOException broken() {
    return new IOException("a PAX header of the tar is malformed");
  }
}
