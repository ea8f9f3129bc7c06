package io.github.imagehygiene.layers.probe;

import io.github.imagehygiene.layers.listing.LayerEntry;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Looks into some files of each layer as they come by, and notes what it saw. A value: two probes
 * that are equal look at the same files and note the same.
 *
 * <p>Each file is read once. If several probes want to read it, it is held in memory up to {@value
 * #HELD} bytes; of a longer file only the first of them, by id, gets the bytes, and what the others
 * would note is not known ({@link NotSeen}). A probe that wants long files whatever others want is
 * a {@link FollowingProbe}.
 *
 * <p>A probe that throws does no harm to the rest: what it would note is not known. So is what it
 * notes beyond {@value #MOST_NOTES} notes or {@value #MOST_OF_FILE} characters of one file, or
 * {@value #MOST_OF_LAYER} characters of a layer.
 */
public interface FileProbe {

  /** Bytes of a file that are held in memory for several probes. */
  int HELD = 1 << 23;

  /** Notes of one file. */
  int MOST_NOTES = 1 << 16;

  /** Characters of all notes of one file. */
  int MOST_OF_FILE = 1 << 21;

  /** Characters of all notes of a layer. */
  int MOST_OF_LAYER = 1 << 23;

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
   * @param content from the first byte, as the tar stores it: of a sparse file the map and the
   *     data; need not be read to its end nor closed
   * @return short texts, which are kept and cached; never what is secret
   * @throws IOException if the layer ends too early, or the file's contents are not what was
   *     expected
   */
  List<String> look(LayerEntry file, InputStream content) throws IOException;
}
