package io.github.imagehygiene.dockerfile.variables;

/** Text put together from parts, which is unknown as soon as one of them is. */
final class Joined {

  private final int most;
  private final StringBuilder text = new StringBuilder();
  private int fromValues;
  private Value.Unknown unknown;

  /**
   * @param most characters that may come from the values of variables
   */
  Joined(int most) {
    this.most = most;
  }

  void add(char c) {
    text.append(c);
  }

  void add(String part) {
    text.append(part);
  }

  /** Adds a value; false if the whole is unknown from here on. */
  boolean add(Value part) {
    if (part instanceof Value.Known known && known.text().length() <= most - fromValues) {
      text.append(known.text());
      fromValues += known.text().length();
    } else if (unknown == null) {
      unknown =
          part instanceof Value.Unknown why
              ? why
              : new Value.Unknown("its value is longer than " + most + " characters");
    }
    return unknown == null;
  }

  Value value() {
    return unknown == null ? Value.of(text.toString()) : unknown;
  }
}
