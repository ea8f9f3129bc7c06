package io.github.imagehygiene.buildplugins;

import java.util.stream.Stream;

/** A plugin that builds images, and how to read what it builds. */
interface BuildPlugin {

  boolean is(PluginUse use);

  /** Where its image's name is looked for, for the message when there is none. */
  String looksAt();

  /**
   * The images of one configuration, in the order written; none if it is told to skip.
   *
   * @param configuration of the plugin or of one execution
   */
  Stream<ImageBuild> builds(
      PluginUse use, Config configuration, ProjectFacts project, ProjectFiles files);
}
