package io.github.imagehygiene.policy;

import io.github.imagehygiene.finding.Evidence;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.text.Glob;
import io.github.imagehygiene.text.SourceText;
import io.github.imagehygiene.text.Span;
import java.util.List;
import java.util.Optional;

/** Which findings a suppression is about. */
public sealed interface Scope {

  /** Whether a finding of a run is within it. */
  boolean covers(Finding finding, Inspected inspected);

  /** Whether anything that was inspected is within it, so that a finding there was possible. */
  boolean concerns(Inspected inspected);

  /** The limits in words, each after a blank: {@code file docker/**}; empty if there are none. */
  String describe();

  /**
   * What the globs name; all of those given must match.
   *
   * @param file of the Dockerfile, relative to the project
   * @param path in the image
   * @param image reference, as the user named it or in full
   */
  record Globs(Optional<Glob> file, Optional<Glob> path, Optional<Glob> image) implements Scope {

    @Override
    public boolean covers(Finding finding, Inspected inspected) {
      var files =
          finding.evidence(Evidence.InDockerfile.class).map(e -> e.source().name()).toList();
      var paths = finding.evidence(Evidence.InFile.class).map(Evidence.InFile::path).toList();
      return all(file, files)
          && all(path, paths)
          && (image.isEmpty() || inspected.isAboutImages(image.get(), finding));
    }

    @Override
    public boolean concerns(Inspected inspected) {
      boolean fileThere =
          file.isEmpty() || inspected.files().stream().anyMatch(file.get()::matches);
      return fileThere && (image.isEmpty() || inspected.hasImage(image.get()));
    }

    @Override
    public String describe() {
      return file.map(g -> " file " + g).orElse("")
          + path.map(g -> " path " + g).orElse("")
          + image.map(g -> " image " + g).orElse("");
    }

    /** A finding is let pass only if all of its places are. */
    private static boolean all(Optional<Glob> glob, List<String> places) {
      return glob.isEmpty() || !places.isEmpty() && places.stream().allMatch(glob.get()::matches);
    }
  }

  /**
   * A part of one Dockerfile, or all of it.
   *
   * @param comment the comment that asks for it
   * @param id where the rule's id stands in it
   * @param part usually an instruction; empty: the file
   */
  record Part(SourceText source, Span comment, Span id, Optional<Span> part) implements Scope {

    @Override
    public boolean covers(Finding finding, Inspected inspected) {
      return finding
          .inDockerfile()
          .filter(place -> place.source().name().equals(source.name()))
          .filter(place -> part.isEmpty() || part.get().covers(place.span()))
          .isPresent();
    }

    @Override
    public boolean concerns(Inspected inspected) {
      return true;
    }

    @Override
    public String describe() {
      return " file " + source.name();
    }
  }
}
