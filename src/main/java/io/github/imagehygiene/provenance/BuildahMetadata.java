package io.github.imagehygiene.provenance;

import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What Buildah puts behind an instruction in an image's history, so that a build with other options
 * does not take the layer from its cache: {@code |key=value} once for each option ({@code
 * |unsetLabel=a|inheritLabels=false|force-mtime=0}), with blanks between them behind COPY and ADD,
 * and behind the last instruction the annotations of the image as {@code key=value,key=value}, with
 * nothing before them. See {@code buildMetadata} in <a
 * href="https://github.com/containers/buildah/blob/main/imagebuildah/stage_executor.go">
 * imagebuildah/stage_executor.go</a>.
 *
 * <p>A command may end so too, so the text as it stands is tried first.
 */
final class BuildahMetadata {

  /** Readings of one entry; more options than that are not usual. */
  private static final int MOST = 64;

  /** The keys that Buildah has, and what may be their values. */
  private static final Pattern NOTE =
      Pattern.compile(
          "(?:unset(?:Label|Annotation)=.*"
              + "|inherit(?:Labels|Annotations)=false|(?:force|clamp)-mtime=-?\\d+)\\s*+",
          Pattern.DOTALL);

  private BuildahMetadata() {}

  /**
   * What the text may be without metadata, the longest first.
   *
   * @param last whether it is the last entry of the history, which has the annotations
   */
  static Stream<String> without(String text, boolean last) {
    var ends = new ArrayList<Integer>();
    int end = text.length();
    for (int bar = text.lastIndexOf('|');
        bar > 0 && isNote(text, bar + 1, end, last) && ends.size() < MOST;
        bar = text.lastIndexOf('|', bar - 1)) {
      ends.add(bar);
      end = bar;
    }
    return Stream.concat(ends.stream(), last ? annotations(text) : Stream.empty())
        .map(cut -> text.substring(0, cut).strip());
  }

  /**
   * Whether a note of Buildah stands there; behind the last one of the history annotations may
   * follow.
   */
  private static boolean isNote(String text, int start, int end, boolean last) {
    var note = NOTE.matcher(text).region(start, end);
    return note.matches()
        || last && end == text.length() && note.lookingAt() && text.indexOf('=', note.end()) > 0;
  }

  /**
   * Where annotations may begin: within the word before an equals sign, nearest to it first. Blanks
   * stand before them behind COPY and ADD alone, so the arguments of a command are none.
   */
  private static Stream<Integer> annotations(String text) {
    boolean mayFollowBlank = text.contains("#(nop)");
    var starts = new ArrayList<Integer>();
    for (int equals = text.indexOf('=');
        equals > 0 && starts.size() < MOST * MOST;
        equals = text.indexOf('=', equals + 1)) {
      int at = equals - 1;
      while (at > 0 && equals - at <= MOST && isOfKey(text.charAt(at))) {
        if (mayFollowBlank || isOfKey(text.charAt(at - 1))) {
          starts.add(at);
        }
        at--;
      }
    }
    return starts.stream();
  }

  private static boolean isOfKey(char c) {
    return c > ' ' && c != '|';
  }
}
