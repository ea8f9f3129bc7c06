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
    return forms(more).flatMap(form -> form.in(within).stream()).findFirst();
  }

  /**
   * Whether an absolute path is such a folder; not one that lies in it.
   *
   * @param more further folders; {@code ~} at their beginning is any folder
   */
  public static boolean is(CharSequence path, List<String> more) {
    for (Form form : FORMS) {
      if (form.is(path)) {
        return true;
      }
    }
    return more.stream().anyMatch(folder -> Form.of("", folder).is(path));
  }

  private static Stream<Form> forms(List<String> more) {
    return Stream.concat(FORMS.stream(), more.stream().map(folder -> Form.of("", folder)));
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

    boolean is(CharSequence path) {
      int length = end.length() - 1;
      int start = path.length() - length;
      boolean same = anywhere ? start >= 0 : start == 0;
      for (int i = length - 1; same && i >= 0; i--) {
        same = path.charAt(start + i) == end.charAt(i);
      }
      return same;
    }

    Optional<KeptFolder> in(String within) {
      int at = anywhere ? within.indexOf(end) : within.startsWith(end) ? 0 : -1;
      return at < 0
          ? Optional.empty()
          : Optional.of(new KeptFolder(tool, within.substring(0, at + end.length() - 1)));
    }
  }
}
