package io.github.imagehygiene.report.shown;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Where the files of a project lie. Code hosts and build servers want paths from the root of the
 * sources; what is inspected is named from the project's own folder.
 *
 * @param root of all sources, absolute
 * @param project the project's folder, absolute
 * @param pom file name of the project's POM
 */
public record SourceTree(Path root, Path project, String pom) {

  private static final String UNRESERVED = "-._~/";

  /**
   * A file's path from the root, {@code /}-separated; absolute if it is not below the root.
   *
   * @param name as reports have it, relative to the project
   */
  public String path(String name) {
    Path file = project.resolve(name).normalize();
    Path shown = file.startsWith(root) ? root.relativize(file) : file;
    return shown.toString().replace('\\', '/');
  }

  /** A path as a URI reference (RFC 3986): relative, or with the scheme {@code file}. */
  public static String uri(String path) {
    boolean absolute = Path.of(path).isAbsolute();
    var uri = new StringBuilder(absolute ? path.startsWith("/") ? "file://" : "file:///" : "");
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || UNRESERVED.indexOf(c) >= 0;
      uri.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
    }
    return uri.toString();
  }
}
