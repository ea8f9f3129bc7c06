package io.github.imagehygiene.subject;

import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.text.Glob;
import io.github.imagehygiene.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files that were downloaded, that nothing has checked yet, and that nothing has used. */
final class PendingDownloads {

  /** Files that are kept in mind at most. */
  private static final int MOST = 100;

  /** Names of one file at most. */
  private static final int MOST_NAMES = 20;

  /** Names of lists of hashes, and of signatures. */
  private static final Pattern PROOF =
      Pattern.compile("(?i).*(sums?\\b|sha\\d|md5|digest|\\.(asc|sig|sign|pem)\\b).*");

  /**
   * A download.
   *
   * @param paths by which it may be found
   */
  record Pending(Stage stage, Span span, List<String> paths) {

    Pending {
      paths = List.copyOf(paths);
    }

    private boolean isNamedIn(String text) {
      return paths.stream().map(PendingDownloads::name).anyMatch(text::contains);
    }

    private boolean isProof() {
      return paths.stream().map(PendingDownloads::name).anyMatch(PROOF.asMatchPredicate());
    }

    private Pending with(List<String> more) {
      return new Pending(stage, span, Stream.concat(paths.stream(), more.stream()).toList());
    }
  }

  private final List<Pending> all = new ArrayList<>();

  boolean isEmpty() {
    return all.isEmpty();
  }

  void clear() {
    all.clear();
  }

  void add(Stage stage, Span span, List<String> paths) {
    if (all.size() < MOST && !paths.isEmpty()) {
      all.add(new Pending(stage, span, paths));
    }
  }

  /** The file has further names. */
  void alias(String path, List<String> others) {
    all.replaceAll(
        each ->
            each.paths.contains(path) && each.paths.size() < MOST_NAMES ? each.with(others) : each);
  }

  /**
   * What a check names is pending no more. If that is nothing but lists of hashes, or nothing that
   * is known, all may have been checked.
   */
  void checked(List<String> texts) {
    List<Pending> named =
        all.stream().filter(each -> texts.stream().anyMatch(each::isNamedIn)).toList();
    if (named.stream().allMatch(Pending::isProof)) {
      all.clear();
    } else {
      all.removeAll(named);
    }
  }

  /** Takes out what is used by that name. */
  List<Pending> take(String path, boolean pattern) {
    List<Pending> taken =
        all.stream()
            .filter(
                each ->
                    pattern
                        ? each.paths.stream().anyMatch(Glob.path(path)::matches)
                        : each.paths.contains(path))
            .toList();
    all.removeAll(taken);
    return taken;
  }

  /** What a path ends with. */
  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
