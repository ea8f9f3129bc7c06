package io.github.imagehygiene.rule;

/**
 * Where a piece of configuration stands, for messages.
 *
 * @param text such as {@code pom.xml, <policies><maxLayers>} or {@code .image-hygiene.yaml:3:5}
 */
public record Origin(String text) {

  @Override
  public String toString() {
    return text;
  }
}
