package io.github.imagehygiene.text;

/** A change of a text: what stands at {@code span} becomes {@code replacement}. */
public record Edit(Span span, String replacement) {}
