package io.github.imagehygiene.tar;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The records of a PAX extended header (POSIX.1-2001, pax): {@code LENGTH KEY=VALUE\n}.
 *
 * @param values bytes by key; a later record beats an earlier one
 */
record PaxRecords(Map<String, byte[]> values) {

  static final PaxRecords NONE = new PaxRecords(Map.of());

  static PaxRecords parse(byte[] data) throws IOException {
    var values = new HashMap<String, byte[]>();
    int at = 0;
    while (at < data.length) {
      int blank = indexOf(data, ' ', at, Math.min(data.length, at + 10));
      long length = number(data, at, blank);
      if (length > data.length - at || at + length < blank + 3) {
        throw broken();
      }
      int end = at + (int) length - 1;
      int equals = indexOf(data, '=', blank + 1, end);
      if (data[end] != '\n') {
        throw broken();
      }
      String key = TarHeader.text(Arrays.copyOfRange(data, blank + 1, equals));
      values.put(key, Arrays.copyOfRange(data, equals + 1, end));
      at = end + 1;
    }
    return new PaxRecords(values);
  }

  boolean has(String key) {
    return values.containsKey(key) && values.get(key).length > 0;
  }

  byte[] bytes(String key) {
    return values.get(key);
  }

  String text(String key) {
    return TarHeader.text(bytes(key));
  }

  /** A whole number, such as a count of bytes; empty if the key is not there. */
  OptionalLong number(String key) throws IOException {
    return has(key)
        ? OptionalLong.of(number(bytes(key), 0, bytes(key).length))
        : OptionalLong.empty();
  }

  /** A time in seconds since 1970, rounded down; empty if the key is not there or no time. */
  OptionalLong seconds(String key) {
    try {
      return has(key)
          ? OptionalLong.of(
              new BigDecimal(text(key)).setScale(0, RoundingMode.FLOOR).longValueExact())
          : OptionalLong.empty();
    } catch (ArithmeticException | NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  private static long number(byte[] data, int start, int end) throws IOException {
    long value = 0;
    for (int i = start; i < end; i++) {
      int digit = data[i] - '0';
      if (digit < 0 || digit > 9 || value > (Long.MAX_VALUE - digit) / 10) {
        throw broken();
      }
      value = value * 10 + digit;
    }
    if (start == end) {
      throw broken();
    }
    return value;
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
