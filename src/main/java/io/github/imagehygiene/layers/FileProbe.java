package io.github.imagehygiene.layers;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Looks into some files of each layer as they come by, and notes what it saw. A value: two probes
 * that are equal look at the same files and note the same.
 */
public interface FileProbe {

  /** Its name, version and settings; what it noted is cached under this. */
  String id();

  /**
   * How many bytes of the start of every regular file it wants to see before it decides; 0 if name,
   * size and mode are enough.
   */
  default int head() {
    return 0;
  }

  /**
   * Whether it wants to look into a regular file.
   *
   * @param head the first bytes, as many as asked for unless the file is shorter
   */
  boolean wants(LayerEntry file, byte[] head);

  /**
   * Looks into a file.
   *
   * @param content need not be read to its end nor closed
   * @return short texts, which are kept and cached; never what is secret
   * @throws IOException if the layer ends too early; what is wrong with the file itself belongs
   *     into a note
   */
  List<String> look(LayerEntry file, InputStream content) throws IOException;
}
