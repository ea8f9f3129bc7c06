package io.github.imagehygiene.maven;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds policy files: a path in the module, then in the build's top folder; or {@code
 * classpath:name}, a resource of an artifact in the plugin's {@code <dependencies>}.
 *
 * @param module folder of the module
 * @param top folder that the build was started for
 * @param own which files may be read
 * @param resources class loader of the plugin and its dependencies
 */
record PolicyFiles(Path module, Path top, OwnFiles own, ClassLoader resources) {

  private static final String CLASSPATH = "classpath:";
  private static final String DEFAULT = ".image-hygiene.yaml";

  /** What was most likely meant to be the default one. */
  private static final Pattern NEAR_DEFAULT =
      Pattern.compile(
          "(?i)\\.?image[-_]?hygiene\\.(ya?ml|json|xml|toml|properties)|\\.image-?hygiene");

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
      refuseNearMisses();
      boolean there = places(DEFAULT).stream().anyMatch(OwnFiles::exists);
      return there ? List.of(file(DEFAULT)) : List.of();
    }
    var files = new ArrayList<PolicyFile>();
    for (String name : named) {
      files.add(name.startsWith(CLASSPATH) ? resource(name) : file(name));
    }
    return files;
  }

  /** A policy that is not read must not pass for one that is kept. */
  private void refuseNearMisses() throws UsageError {
    for (Path place : places(DEFAULT)) {
      if (!OwnFiles.exists(place) && Files.isDirectory(place.getParent())) {
        var near = nearMiss(place.getParent());
        if (near.isPresent()) {
          throw new UsageError(
              "found %s, but only %s is read as policy file. Rename it, or name it with <policyFile>."
                  .formatted(near.get(), DEFAULT));
        }
      }
    }
  }

  private static Optional<Path> nearMiss(Path folder) throws UsageError {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> NEAR_DEFAULT.matcher(file.getFileName().toString()).matches())
          .filter(file -> !Files.isDirectory(file))
          .min(Comparator.naturalOrder());
    } catch (IOException e) {
      throw Unread.because(e, folder.toString());
    }
  }

  private List<Path> places(String name) {
    return module.equals(top)
        ? List.of(module.resolve(name))
        : List.of(module.resolve(name), top.resolve(name));
  }

  private PolicyFile file(String name) throws UsageError {
    Optional<Path> found = places(name).stream().filter(OwnFiles::exists).findFirst();
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
    try (InputStream in = Files.newInputStream(own.regular(found.get(), "policyFile " + name))) {
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
