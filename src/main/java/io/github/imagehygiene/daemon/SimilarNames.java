package io.github.imagehygiene.daemon;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.imagehygiene.image.ImageReference;
import io.github.imagehygiene.text.Nearest;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;

/** Names on an engine that someone who named a missing image may have meant. */
final class SimilarNames {

  private static final int MOST = 5;

  private SimilarNames() {}

  /**
   * @param images the engine's answer to {@code /images/json}
   * @return other tags of the repository, and of those that differ from it only in the registry or
   *     in that one has a namespace and the other none; if there are none, a name that differs by a
   *     slip
   */
  static List<String> to(String name, JsonNode images) {
    String repository = repository(name);
    List<String> tags =
        StreamSupport.stream(images.spliterator(), false)
            .flatMap(image -> Json.texts(image.path("RepoTags")).stream())
            .distinct()
            .sorted(
                Comparator.comparing((String tag) -> !repository(tag).equals(repository))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    var alike = tags.stream().filter(tag -> isAlike(path(tag), path(name))).toList();
    return alike.isEmpty()
        ? Nearest.to(name, tags.stream()).stream().toList()
        : alike.subList(0, Math.min(MOST, alike.size()));
  }

  private static String repository(String name) {
    return ImageReference.parse(name).map(ImageReference::repository).orElse(name);
  }

  /** Without the registry; {@code library} is what Docker Hub puts before an official image. */
  private static String path(String name) {
    return ImageReference.parse(name)
        .map(reference -> reference.path().replaceFirst("^library/", ""))
        .orElse(name);
  }

  private static boolean isAlike(String one, String other) {
    boolean oneIsBare = one.indexOf('/') < 0 || other.indexOf('/') < 0;
    return one.equals(other) || oneIsBare && lastPart(one).equals(lastPart(other));
  }

  private static String lastPart(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
