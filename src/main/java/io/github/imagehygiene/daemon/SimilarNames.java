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
   * @return names whose last part is that of {@code name}, the same repository first; if there are
   *     none, a name that differs by a slip
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
    var alike = tags.stream().filter(tag -> lastPart(tag).equals(lastPart(name))).toList();
    return alike.isEmpty()
        ? Nearest.to(name, tags.stream()).stream().toList()
        : alike.subList(0, Math.min(MOST, alike.size()));
  }

  private static String repository(String name) {
    return ImageReference.parse(name).map(ImageReference::repository).orElse(name);
  }

  private static String lastPart(String name) {
    String repository = repository(name);
    return repository.substring(repository.lastIndexOf('/') + 1);
  }
}
