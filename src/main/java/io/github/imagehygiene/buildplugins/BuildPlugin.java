package io.github.imagehygiene.buildplugins;

import io.github.imagehygiene.buildplugins.BuildGoal.Destination;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A plugin that builds images, and how to read what it builds. */
interface BuildPlugin {

  boolean is(PluginUse use);

  /** Where its image's name is looked for, for the message when there is none. */
  String looksAt();

  /** The goals that build an image, by name. */
  Map<String, Goal> goals(PluginUse use);

  /**
   * The images of one configuration, in the order written; none if it says to skip.
   *
   * @param configuration of the plugin or of one execution
   * @param goal that runs with it; empty: no execution does
   */
  Stream<ImageBuild> builds(
      PluginUse use,
      Optional<BuildGoal> goal,
      Config configuration,
      ProjectFacts project,
      ProjectFiles files);

  /**
   * A goal that builds an image.
   *
   * @param name with the plugin's prefix
   * @param phase its default; empty: none
   */
  record Goal(String name, Optional<String> phase, Destination destination) {

    static Goal in(String phase, String name) {
      return new Goal(name, Optional.of(phase), Destination.ENGINE);
    }
  }
}
