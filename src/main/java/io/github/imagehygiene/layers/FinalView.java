package io.github.imagehygiene.layers;

import io.github.imagehygiene.image.ReadLayer;
import io.github.imagehygiene.layers.ImageContents.Found;
import io.github.imagehygiene.layers.listing.LayerEntry.Kind;
import io.github.imagehygiene.layers.probe.LayerContents;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What a container sees at a path: the layers put on each other as overlayfs does, links followed
 * as Linux does (path_resolution(7)), {@code ..} of the root being the root. Looks paths up in the
 * listings and keeps nothing.
 *
 * @param layers lowest first
 */
record FinalView(List<ReadLayer<LayerContents>> layers) {

  /** Links that Linux follows in one path, and characters of a path. */
  private static final int MOST_LINKS = 40;

  private static final int LONGEST = 4096;

  /** Names that are looked up for one path, so that an image cannot keep us busy with links. */
  private static final int MOST_NAMES = 1000;

  Optional<Found> find(String path) {
    var place = FinalPlace.root(layers);
    for (String name : path.split("/")) {
      place = name.isEmpty() ? place : place.step(name);
    }
    return place.found();
  }

  Optional<Found> resolve(String path) {
    var places = new ArrayDeque<FinalPlace>(List.of(FinalPlace.root(layers)));
    var names = new ArrayDeque<String>(List.of(path.split("/")));
    int links = 0;
    for (int looked = 0; !names.isEmpty(); looked++) {
      String name = names.pop();
      if (looked == MOST_NAMES || !places.element().isFolder()) {
        return Optional.empty();
      } else if (name.equals("..")) {
        up(places);
      } else if (!name.isEmpty() && !name.equals(".")) {
        var next = places.element().step(name);
        var link = next.found().filter(f -> f.entry().kind() == Kind.SYMLINK);
        if (link.isEmpty()) {
          places.push(next);
        } else if (links++ == MOST_LINKS || !follow(link.get().entry().link(), places, names)) {
          return Optional.empty();
        }
      }
    }
    return places.element().found().map(this::file);
  }

  private static void up(Deque<FinalPlace> places) {
    if (places.size() > 1) {
      places.pop();
    }
  }

  private static boolean follow(String target, Deque<FinalPlace> places, Deque<String> names) {
    while (target.startsWith("/") && places.size() > 1) {
      places.pop();
    }
    if (target.length() >= LONGEST) {
      return false;
    }
    String[] parts = target.split("/");
    for (int i = parts.length - 1; i >= 0; i--) {
      names.push(parts[i]);
    }
    return true;
  }

  /** Of a hard link the file that it is another name of, which the same layer has. */
  private Found file(Found found) {
    if (found.entry().kind() != Kind.HARD_LINK) {
      return found;
    }
    return layers.stream()
        .filter(layer -> layer.id().equals(found.layer()))
        .flatMap(layer -> layer.value().listing().find(found.entry().link()).stream())
        .filter(entry -> entry.kind() == Kind.FILE)
        .map(entry -> new Found(found.layer(), entry))
        .findFirst()
        .orElse(found);
  }
}
