package io.github.imagehygiene.subject;

import io.github.imagehygiene.layers.ImageContents;
import io.github.imagehygiene.layers.ImageContents.Found;
import io.github.imagehygiene.layers.ImageContents.Noted;
import io.github.imagehygiene.layers.probe.ContentHash;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Files of the same bytes at several paths of an image; further names of one file, which hard links
 * are, are none.
 *
 * @param files the lowest layer first, then in the order of the tree
 */
public record Copies(List<Found> files) {

  public Copies {
    files = List.copyOf(files);
  }

  /**
   * All that a container sees.
   *
   * @param hashes what hashed the files
   */
  public static Stream<Copies> in(ImageContents contents, ContentHash hashes) {
    return contents
        .notes(hashes)
        .collect(
            Collectors.groupingBy(
                noted -> noted.notes().notes().get(0), LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .filter(same -> same.size() > 1)
        .map(same -> new Copies(seen(contents, same)))
        .filter(copies -> copies.files().size() > 1);
  }

  private static List<Found> seen(ImageContents contents, List<Noted> files) {
    return files.stream()
        .filter(file -> isSeen(contents, file))
        .map(file -> new Found(file.layer(), file.notes().file()))
        .toList();
  }

  private static boolean isSeen(ImageContents contents, Noted noted) {
    return contents
        .find(noted.notes().file().path())
        .filter(found -> found.layer().equals(noted.layer()))
        .isPresent();
  }

  /** Bytes of one of them. */
  public long size() {
    return files.get(0).entry().size();
  }

  /** Those above the base image that could be left out, as the first that there is stays. */
  public List<Found> spare(ImageSubject subject) {
    return files.stream().skip(1).filter(file -> subject.isOwn(file.layer())).toList();
  }

  /** The most wasteful first. */
  public static Comparator<Copies> worstFirst(ImageSubject subject) {
    return Comparator.comparingLong((Copies copies) -> copies.wasted(subject)).reversed();
  }

  /** Bytes of what could be left out if none were of the base image. */
  public long wastedAtMost() {
    return size() * (files.size() - 1);
  }

  /** Bytes of what could be left out. */
  public long wasted(ImageSubject subject) {
    return size() * spare(subject).size();
  }
}
