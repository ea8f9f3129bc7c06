package io.github.imagehygiene.packaging;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder of an image in which package managers keep what they fetched.
 *
 * @param tool name of the first of them in the table
 * @param path absolute
 */
public record KeptFolder(String tool, String path) {

  private static final List<Form> FORMS =
      PackageTools.all().stream()
          .flatMap(tool -> tool.kept().stream().map(path -> Form.of(tool.name(), path)))
          .toList();

  /**
   * The folder that an absolute path is, or lies in.
   *
   * @param more further folders; {@code ~} at their beginning is any folder
   */
  public static Optional<KeptFolder> holding(String path, List<String> more) {
    String within = path.endsWith("/") ? path : path + "/";
    return Stream.concat(FORMS.stream(), more.stream().map(folder -> Form.of("", folder)))
        .flatMap(form -> form.in(within).stream())
        .findFirst();
  }

  /** Whether emptying that manager's cache empties it. */
  public boolean isOf(PackageTool manager) {
    return manager.cache().isEmptiedWith(path);
  }

  /**
   * How the table has such a folder.
   *
   * @param end of its path, or all of it; with a slash at its end
   * @param anywhere whether it may lie in any folder
   */
  private record Form(String tool, String end, boolean anywhere) {

    static Form of(String tool, String path) {
      boolean anywhere = path.startsWith("~");
      String end = anywhere ? path.substring(1) : path;
      return new Form(tool, end.endsWith("/") ? end : end + "/", anywhere);
    }

    Optional<KeptFolder> in(String within) {
      int at = anywhere ? within.indexOf(end) : within.startsWith(end) ? 0 : -1;
      return at < 0
          ? Optional.empty()
          : Optional.of(new KeptFolder(tool, within.substring(0, at + end.length() - 1)));
    }
  }
}
