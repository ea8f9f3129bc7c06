package io.github.imagehygiene.subject;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The start of a text file of an image, as UTF-8; what is no UTF-8 is a replacement character.
 *
 * @param cut whether the file goes on behind it
 */
record SmallText(String text, boolean cut) {

  /**
   * @param longest bytes that are read at most
   */
  static SmallText read(InputStream content, int longest) throws IOException {
    byte[] bytes = content.readNBytes(longest + 1);
    boolean cut = bytes.length > longest;
    byte[] kept = cut ? Arrays.copyOf(bytes, longest) : bytes;
    return new SmallText(new String(kept, StandardCharsets.UTF_8), cut);
  }

  /** The lines that were read to their end; a carriage return alone ends none. */
  Stream<String> lines() {
    int end = cut ? text.lastIndexOf('\n') + 1 : text.length();
    return Arrays.stream(text.substring(0, end).split("\n"));
  }
}
