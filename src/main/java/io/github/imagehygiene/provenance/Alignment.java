package io.github.imagehygiene.provenance;

import io.github.imagehygiene.image.ImageConfig;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What comes of holding a Dockerfile against the history of an image.
 *
 * @param origins of each layer, lowest first
 * @param base how many of the layers are the base image's
 * @param difference the first, from the top, between Dockerfile and history
 */
public record Alignment(
    Verdict verdict, List<LayerOrigin> origins, BaseEnd base, Optional<Difference> difference) {

  /** How far Dockerfile and history agree. */
  public enum Verdict {
    /** In all instructions and their text, as far as that is known. */
    SAME,
    /** In the kinds of instructions; of one that makes a layer, the text is not known. */
    SAME_KINDS,
    /** In all that makes layers; an instruction that sets something differs. */
    SAME_LAYERS,
    /** Not; {@link Alignment#difference} says where. */
    DIFFERENT,
    /** A file system was imported as it is: what was done before is lost. */
    FLATTENED,
    /** There is no history, or no Dockerfile, to compare. */
    UNTOLD
  }

  /**
   * Where two differ.
   *
   * @param step empty if the history has more than the Dockerfile
   * @param entry 0-based place in the history; empty if the Dockerfile has more than that
   */
  public record Difference(Optional<LayerOrigin.Step> step, OptionalInt entry) {

    /** What the history has there; not a RUN with build arguments, which may be secret. */
    public Optional<String> entryIn(ImageConfig config) {
      return entry.isEmpty()
          ? Optional.empty()
          : Optional.of(config.history().get(entry.getAsInt()).createdBy())
              .filter(text -> !text.startsWith("|") && !text.startsWith("RUN |"));
    }
  }

  public Alignment {
    origins = List.copyOf(origins);
  }

  /** Why layers are unexplained; empty if none is. */
  public Optional<String> why() {
    return origins.stream()
        .filter(LayerOrigin.Unexplained.class::isInstance)
        .map(origin -> ((LayerOrigin.Unexplained) origin).why())
        .findFirst();
  }

  /**
   * Index of the lowest layer above the base image, which is the number of the base's layers; empty
   * if it is not known where the base ends.
   */
  public OptionalInt firstOwn() {
    return base.exactly();
  }

  /** Whether every own layer is known to come from the Dockerfile. */
  public boolean isSure() {
    return verdict == Verdict.SAME || verdict == Verdict.SAME_LAYERS;
  }
}
