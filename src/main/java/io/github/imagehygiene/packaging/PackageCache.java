package io.github.imagehygiene.packaging;

import java.util.List;
import java.util.Set;

/**
 * What a package manager keeps of what it fetched.
 *
 * @param fills subcommands that leave something in it
 * @param uncached options by which they do not
 * @param empties subcommands that empty it
 * @param folders its folders; {@code ~} is any home folder
 * @param moved what puts it elsewhere, the first that is given: {@code --cache-dir}, {@code
 *     $PIP_CACHE_DIR}, or {@code $XDG_CACHE_HOME/pip}, a folder below that of the variable
 */
public record PackageCache(
    Set<String> fills,
    Set<String> uncached,
    Set<String> empties,
    List<String> folders,
    List<String> moved) {

  public PackageCache {
    fills = Set.copyOf(fills);
    uncached = Set.copyOf(uncached);
    empties = Set.copyOf(empties);
    folders = List.copyOf(folders);
    moved = List.copyOf(moved);
  }

  /** The same in another folder. */
  public PackageCache in(String folder) {
    return new PackageCache(fills, uncached, empties, List.of(folder), moved);
  }

  /**
   * True if what is mounted keeps the cache out of the image.
   *
   * @param targets absolute paths of cache and tmpfs mounts
   */
  public boolean isMounted(List<String> targets) {
    return targets.stream().anyMatch(this::isEmptiedWith);
  }

  /** True if deleting that path, or what is in it, empties one of the folders. */
  public boolean isEmptiedWith(String path) {
    return folders.stream().anyMatch(folder -> holds(path, folder));
  }

  /** True if a path is the folder or one around it. */
  private static boolean holds(String path, String folder) {
    if (!folder.startsWith("~/")) {
      return (folder + "/").startsWith(withSlash(path));
    }
    String inHome = folder.substring(1);
    for (int at = inHome.length(); at > 0; at = inHome.lastIndexOf('/', at - 1)) {
      if (withSlash(path).endsWith(inHome.substring(0, at) + "/")) {
        return true;
      }
    }
    return path.matches("~|/|/root|/home|/home/[^/]+");
  }

  private static String withSlash(String path) {
    return path.endsWith("/") ? path : path + "/";
  }
}
