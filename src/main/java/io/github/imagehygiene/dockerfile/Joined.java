package io.github.imagehygiene.dockerfile;

/** Text put together from parts, which is unknown as soon as one of them is. */
final class Joined {

  /** Longer values would let a small file fill the memory: {@code ENV A=$A$A}, line after line. */
  static final int LONGEST = 1 << 16;

  private final StringBuilder text = new StringBuilder();
  private Value.Unknown unknown;

  void add(char c) {
    text.append(c);
  }

  void add(String part) {
    text.append(part);
  }

  void add(Value part) {
    if (part instanceof Value.Known known && text.length() + known.text().length() <= LONGEST) {
      text.append(known.text());
    } else if (unknown == null) {
      unknown =
          part instanceof Value.Unknown why
              ? why
              : new Value.Unknown("its value is longer than " + LONGEST + " characters");
    }
  }

  Value value() {
    return unknown == null ? Value.of(text.toString()) : unknown;
  }
}
