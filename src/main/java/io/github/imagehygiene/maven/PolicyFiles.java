package io.github.imagehygiene.maven;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds policy files: a path in the module, then in the build's top folder; or {@code
 * classpath:name}, a resource of an artifact in the plugin's {@code <dependencies>}.
 *
 * @param module folder of the module
 * @param top folder that the build was started for
 * @param resources class loader of the plugin and its dependencies
 */
record PolicyFiles(Path module, Path top, ClassLoader resources) {

  private static final String CLASSPATH = "classpath:";
  private static final String DEFAULT = ".image-hygiene.yaml";
  private static final int LARGEST = 1_000_000;

  /**
   * One policy file.
   *
   * @param name as messages show it
   */
  record PolicyFile(String name, String yaml) {}

  /**
   * The files named, in order, or the default one if none is named and it exists.
   *
   * @throws UsageError if a named file is missing or cannot be read
   */
  List<PolicyFile> read(List<String> named) throws UsageError {
    if (named.isEmpty()) {
      boolean there = places(DEFAULT).stream().anyMatch(Files::isRegularFile);
      return there ? List.of(file(DEFAULT)) : List.of();
    }
    var files = new ArrayList<PolicyFile>();
    for (String name : named) {
      files.add(name.startsWith(CLASSPATH) ? resource(name) : file(name));
    }
    return files;
  }

  private List<Path> places(String name) {
    return module.equals(top)
        ? List.of(module.resolve(name))
        : List.of(module.resolve(name), top.resolve(name));
  }

  private PolicyFile file(String name) throws UsageError {
    Optional<Path> found = places(name).stream().filter(Files::isRegularFile).findFirst();
    if (found.isEmpty()) {
      throw new UsageError(
          "policyFile "
              + name
              + " does not exist. Looked for: "
              + String.join(", ", places(name).stream().map(Path::toString).toList())
              + ". A policy from an artifact in the plugin's <dependencies> is written classpath:"
              + name
              + ".");
    }
    try (InputStream in = Files.newInputStream(found.get())) {
      return new PolicyFile(name, text(name, in));
    } catch (IOException e) {
      throw Unread.because(e, "policyFile " + name);
    }
  }

  private PolicyFile resource(String name) throws UsageError {
    String path = name.substring(CLASSPATH.length());
    try (InputStream in = resources.getResourceAsStream(path)) {
      if (in == null) {
        throw new UsageError(
            "policyFile "
                + name
                + " does not exist. Looked for the resource "
                + path
                + " in the plugin's own <dependencies>; is the artifact that holds it among them?");
      }
      return new PolicyFile(name, text(name, in));
    } catch (IOException e) {
      throw Unread.because(e, "policyFile " + name);
    }
  }

  private static String text(String name, InputStream in) throws IOException, UsageError {
    byte[] bytes = in.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new UsageError(
          "policyFile " + name + " is larger than " + LARGEST + " bytes: is it a policy?");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
