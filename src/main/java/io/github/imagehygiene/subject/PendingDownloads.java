package io.github.imagehygiene.subject;

import io.github.imagehygiene.dockerfile.Stage;
import io.github.imagehygiene.text.Glob;
import io.github.imagehygiene.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private final Map<String, Span> unnamed = new LinkedHashMap<>();

  boolean isEmpty() {
    return all.isEmpty();
  }

  void clear() {
    all.clear();
    unnamed.clear();
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
   * One into a file whose name is not known.
   *
   * @param written what its address ends with as it is written
   */
  void addUnnamed(String written, Span span) {
    if (unnamed.size() < MOST) {
      unnamed.put(written, span);
    }
  }

  /**
   * What a check names is pending no more. If that is nothing but lists of hashes, or nothing that
   * is known, all may have been checked.
   *
   * @return what was checked for sure
   */
  List<CheckedDownload> checked(DownloadCheck check, List<String> texts) {
    List<Pending> named =
        all.stream().filter(each -> texts.stream().anyMatch(each::isNamedIn)).toList();
    List<Pending> gone = named.stream().allMatch(Pending::isProof) ? List.copyOf(all) : named;
    all.removeAll(gone);
    List<Span> lists =
        gone.stream().filter(each -> check.lists() && each.isProof()).map(Pending::span).toList();
    Stream<Span> unknown =
        unnamed.entrySet().stream()
            .filter(each -> texts.stream().anyMatch(text -> text.contains(each.getKey())))
            .map(Map.Entry::getValue);
    return Stream.concat((check.namesAll() ? named : gone).stream().map(Pending::span), unknown)
        .map(span -> new CheckedDownload(span, lists))
        .toList();
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
