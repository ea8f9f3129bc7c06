package io.github.imagehygiene.subject;

import io.github.imagehygiene.layers.listing.LayerEntry;
import io.github.imagehygiene.layers.probe.FileProbe;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Notes what files named {@code os-release} say of the distribution; one may be a link to another.
 */
public enum OsReleaseFile implements FileProbe {
  PROBE;

  static final String FIRST = "/etc/os-release";
  static final String SECOND = "/usr/lib/os-release";

  /** Where Fedora keeps the files that the second links to. */
  private static final String VARIANTS = "/usr/lib/os.release.d/";

  /** Bytes that are read; such files have a few hundred. */
  private static final int LONGEST = 1 << 16;

  @Override
  public String id() {
    return "os-release 1";
  }

  @Override
  public boolean wants(LayerEntry file, byte[] head) {
    return file.path().endsWith("os-release") || file.path().startsWith(VARIANTS);
  }

  @Override
  public List<String> look(LayerEntry file, InputStream content) throws IOException {
    return OsRelease.read(SmallText.read(content, LONGEST).text()).notes();
  }
}
