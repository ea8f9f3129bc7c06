package io.github.imagehygiene.provenance;

import io.github.imagehygiene.image.HistoryEntry;
import io.github.imagehygiene.image.ImageConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A program that makes images without a Dockerfile, and what it writes into the history of its
 * layers.
 */
public enum OtherBuilder {
  JIB("Jib", entry -> entry.createdBy().startsWith("jib-")),
  BUILDPACKS(
      "buildpacks",
      entry ->
          entry.createdBy().contains("Created by buildpack")
              || entry.createdBy().startsWith("Buildpacks ")),
  KO("ko", entry -> entry.createdBy().startsWith("ko ")),
  BAZEL("Bazel", entry -> entry.createdBy().startsWith("bazel ")),
  NIX("Nix", entry -> entry.comment().startsWith("store paths:")),
  APKO("apko", entry -> entry.createdBy().equals("apko"));

  /** Lifecycles that write no history leave this in every image; so do images built on those. */
  private static final String LIFECYCLE = "io.buildpacks.lifecycle.metadata";

  private final String title;
  private final Predicate<HistoryEntry> wrote;

  OtherBuilder(String title, Predicate<HistoryEntry> wrote) {
    this.title = title;
    this.wrote = wrote;
  }

  /** The one that made the highest layer; empty if none of these did. */
  public static Optional<OtherBuilder> of(ImageConfig config) {
    if (config.history().isEmpty()) {
      return Optional.empty();
    }
    var top = config.history().get(config.history().size() - 1);
    if (top.createdBy().isEmpty() && config.labels().containsKey(LIFECYCLE)) {
      return Optional.of(BUILDPACKS);
    }
    return List.of(values()).stream().filter(builder -> builder.wrote.test(top)).findFirst();
  }

  /** Where the base image ends that it put its layers on: below the lowest that it made. */
  public Alignment alignment(ImageConfig config) {
    String why = title + " made the image, not a Dockerfile";
    var made = LayerMakers.of(config);
    int lowest = config.history().size();
    while (lowest > 0 && wrote.test(config.history().get(lowest - 1))) {
      lowest--;
    }
    if (made.isEmpty() || lowest == config.history().size()) {
      return OriginMatcher.unexplained(config, why);
    }
    int end = lowest;
    int base = (int) made.get().stream().filter(entry -> entry < end).count();
    var origins = new ArrayList<LayerOrigin>();
    for (int i = 0; i < config.diffIds().size(); i++) {
      origins.add(i < base ? new LayerOrigin.Base() : new LayerOrigin.Unexplained(why));
    }
    return new Alignment(Alignment.Verdict.UNTOLD, origins, BaseEnd.at(base), Optional.empty());
  }

  @Override
  public String toString() {
    return title;
  }
}
