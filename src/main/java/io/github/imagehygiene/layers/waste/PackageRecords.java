package io.github.imagehygiene.layers.waste;

import io.github.imagehygiene.layers.listing.LayerEntry;
import java.util.List;

/**
 * Files in which package managers keep what is installed. Every installation writes them anew, so a
 * Dockerfile with two of them cannot but have an old copy.
 *
 * <p>Paths as of 2026: dpkg(1) and apt of Debian 13, debconf(7), ldconfig(8), rpm 4.20 and dnf5 (
 * {@code /usr/lib/sysimage} since Fedora 36), apk-tools 3 (which moved to {@code /usr/lib/apk}).
 */
final class PackageRecords {

  /** A record of more bytes is worth a word: rpm's may be compacted. */
  private static final long SMALL = 10_000_000;

  private static final List<String> FOLDERS =
      List.of(
          "/var/lib/dpkg/",
          "/var/cache/debconf/",
          "/var/lib/rpm/",
          "/usr/lib/sysimage/",
          "/var/lib/dnf/",
          "/lib/apk/db/",
          "/usr/lib/apk/db/");

  private static final List<String> FILES =
      List.of(
          "/var/lib/apt/extended_states",
          "/etc/ld.so.cache",
          "/var/cache/ldconfig/aux-cache",
          "/var/log/dpkg.log",
          "/var/log/apt/history.log",
          "/var/log/apt/term.log");

  private PackageRecords() {}

  static boolean has(LayerEntry file) {
    return file.size() < SMALL
        && (FILES.contains(file.path()) || FOLDERS.stream().anyMatch(file.path()::startsWith));
  }
}
