package io.github.imagehygiene.maven;

import io.github.imagehygiene.policy.Problems;
import io.github.imagehygiene.rule.ConfigTree;
import io.github.imagehygiene.rule.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/**
 * The images that the user names: {@code <images>}, or {@code <image>} and {@code <archive>}.
 *
 * @param problems what is no image, with what to write instead
 */
record ImagesParameter(
    PropertyValues values, PomProperties pom, UserProperties user, Problems problems) {

  private static final String PATH = "pom.xml, <images>";
  private static final String NAME = "name";
  private static final String ARCHIVE = "archive";
  private static final String BUILD_ARGS = "buildArgs";
  private static final List<String> KEYS =
      List.of(NAME, ARCHIVE, "dockerfile", "target", BUILD_ARGS, "platform");

  private static final String EXAMPLE =
      "<images><image><name>acme/shop:1.4</name></image></images>";

  /**
   * @param element {@code <images>}; may be null
   * @param single {@code <image>} and {@code <archive>}, of a goal that has them
   * @return empty: none is named
   */
  List<ImageSettings> of(PlexusConfiguration element, Optional<ImageSettings> single) {
    var inPom = element == null ? List.<ImageSettings>of() : images(element);
    var names = user.get("images").or(() -> pom.get("images").filter(text -> inPom.isEmpty()));
    var listed = names.map(text -> named(text, inPom)).orElse(inPom);
    if (single.isEmpty() || listed.isEmpty()) {
      return single.map(List::of).orElse(listed);
    }
    boolean oneByUser = user.get("image").or(() -> user.get(ARCHIVE)).isPresent();
    boolean manyByUser = user.get("images").isPresent();
    if (oneByUser == manyByUser) {
      problems.add(
          new Origin(PATH),
          "<image> or <archive> is set, too; name one image with <image> or <archive>, or all"
              + " within "
              + EXAMPLE);
    }
    return manyByUser ? listed : List.of(matching(single.get(), listed).orElse(single.get()));
  }

  /** Of an image that the POM describes, what it says there. */
  private static List<ImageSettings> named(String names, List<ImageSettings> inPom) {
    return Stream.of(names.split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(name -> ImageSettings.of(Optional.of(name), Optional.empty()))
        .map(image -> matching(image, inPom).orElse(image))
        .toList();
  }

  private static Optional<ImageSettings> matching(ImageSettings one, List<ImageSettings> all) {
    return all.stream()
        .filter(i -> i.name().equals(one.name()) && one.archive().isEmpty())
        .findFirst();
  }

  private List<ImageSettings> images(PlexusConfiguration element) {
    var images = new ArrayList<ImageSettings>();
    for (var child : element.getChildren()) {
      if (child.getName().equals("image")) {
        image(child).ifPresent(images::add);
      } else {
        problems.add(
            new Origin(PATH + "<" + child.getName() + ">"),
            "expected <image> elements, as in " + EXAMPLE);
      }
    }
    if (element.getChildCount() == 0
        && element.getValue() != null
        && !element.getValue().isBlank()) {
      problems.add(new Origin(PATH), "is a text; expected <image> elements, as in " + EXAMPLE);
    }
    return images;
  }

  private Optional<ImageSettings> image(PlexusConfiguration element) {
    var tree = XmlTree.of(element, PATH);
    if (tree instanceof ConfigTree.Text text && !text.value().isEmpty()) {
      return values
          .fill(text.value(), text.origin(), problems)
          .map(name -> ImageSettings.of(Optional.of(name), Optional.empty()));
    }
    var texts = new HashMap<String, String>();
    Map<String, String> args = new HashMap<>();
    for (var child : element.getChildren()) {
      String key = child.getName();
      var value = XmlTree.of(child, PATH + "<image>");
      if (!KEYS.contains(key)) {
        problems.unknown("key", key, " of an image", value.origin(), KEYS);
      } else if (key.equals(BUILD_ARGS)) {
        args.putAll(BuildArgs.configured(child, values, problems));
      } else if (value instanceof ConfigTree.Text text) {
        values
            .fill(text.value(), text.origin(), problems)
            .filter(filled -> !filled.isBlank())
            .ifPresent(filled -> texts.put(key, filled));
      } else {
        problems.add(value.origin(), "has elements of its own; expected a text");
      }
    }
    if (element.getChild(NAME, false) == null && element.getChild(ARCHIVE, false) == null) {
      problems.add(tree.origin(), "names no image; expected <name> or <archive>, as in " + EXAMPLE);
    }
    args.putAll(user.below(BUILD_ARGS));
    return Optional.of(
        new ImageSettings(
            Optional.ofNullable(texts.get(NAME)),
            Optional.ofNullable(texts.get(ARCHIVE)),
            Optional.ofNullable(texts.get("dockerfile")),
            user.get("target").or(() -> Optional.ofNullable(texts.get("target"))),
            args,
            user.get("platform").or(() -> Optional.ofNullable(texts.get("platform")))));
  }
}
