package io.github.imagehygiene.daemon;

import io.github.imagehygiene.image.Image;
import io.github.imagehygiene.image.ImageReference;
import io.github.imagehygiene.image.ImageSource;
import io.github.imagehygiene.image.ImageUnavailable;
import io.github.imagehygiene.image.ImageUnreadable;
import io.github.imagehygiene.image.Platform;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The images of a container engine, Docker or Podman, that answered. To be closed when its images
 * are done with.
 */
public final class DockerEngine implements ImageSource, AutoCloseable {

  /** What to do about an engine that failed. */
  static final String AGAIN =
      "run the goal again; if that does not help, look into the engine's log";

  private final Engine engine;
  private final OtherEngines others;
  private final List<String> passedOver;

  private DockerEngine(Engine engine, OtherEngines others, List<String> passedOver) {
    this.engine = engine;
    this.others = others;
    this.passedOver = List.copyOf(passedOver);
  }

  /**
   * Finds the engine that the settings mean and sees that it answers: within 10 s if it was named,
   * within 3 s if the well-known sockets are tried, or it is refused. Starting docker-java is most
   * of the time this takes, so callers may want it on another thread.
   *
   * @throws ImageUnavailable if there is none, or it does not answer as an engine does
   */
  public static DockerEngine connect(EngineSettings settings) throws ImageUnavailable {
    return connect(settings, Limits.USUAL);
  }

  static DockerEngine connect(EngineSettings settings, Limits limits) throws ImageUnavailable {
    var search = EngineSearch.in(settings);
    var limit = search.named() ? limits.named() : limits.find();
    long end = System.nanoTime() + limit.toNanos();
    var remarks = new ArrayList<>(search.remarks());
    var rest = new ArrayList<>(search.candidates());
    rest.addAll(search.others());
    for (EngineAddress address : search.candidates()) {
      rest.remove(address);
      var left = Duration.ofNanos(end - System.nanoTime());
      if (left.isNegative()) {
        remarks.add(address + ": not tried, the time for finding an engine is over");
        continue;
      }
      try {
        return new DockerEngine(
            Engine.at(address, left, limits), new OtherEngines(rest, limits), remarks);
      } catch (IOException e) {
        remarks.add(address + ": " + e.getMessage() + hint(e));
      }
    }
    throw new ImageUnavailable(
        "No container engine answers:\n"
            + EngineSearch.lines(remarks)
            + EngineSearch.WITHOUT_ENGINE);
  }

  @Override
  public Image open(Optional<String> reference) throws ImageUnavailable, ImageUnreadable {
    return open(reference, Optional.empty());
  }

  /**
   * Finds an image for a platform.
   *
   * @param platform empty: the engine's choice
   * @throws ImageUnavailable if there is no such image, or for other platforms only
   */
  public Image open(Optional<String> reference, Optional<Platform> platform)
      throws ImageUnavailable, ImageUnreadable {
    String name =
        reference.orElseThrow(
            () -> new ImageUnreadable("An engine holds many images: name one with <image>."));
    requireReference(name);
    try {
      return EngineImage.inspect(engine, name, platform).orElseThrow(() -> missing(name));
    } catch (IOException e) {
      throw new ImageUnreadable(
          "Image '" + name + "' cannot be inspected on " + engine + ": " + e.getMessage(),
          AGAIN,
          e);
    }
  }

  private static void requireReference(String name) throws ImageUnreadable {
    var problem = ImageReference.problem(name);
    if (problem.isPresent()) {
      throw new ImageUnreadable(
          "'" + shown(name) + "' is not a valid image name: " + problem.get() + ".");
    }
  }

  /** No name has a user before an at sign; in one that does, a password may stand there. */
  private static String shown(String name) {
    int at = name.lastIndexOf('@');
    boolean isDigest = name.startsWith("sha", at + 1);
    String hidden = at > 0 && !isDigest ? "***" + name.substring(at) : name;
    return name.isEmpty() ? name : Quote.of(hidden);
  }

  private static String hint(IOException e) {
    return String.valueOf(e.getMessage()).endsWith("Permission denied")
        ? " (is this user in the group 'docker'?)"
        : "";
  }

  private ImageUnavailable missing(String name) {
    var hints = new ArrayList<>(others.holding(name));
    var similar = similar(name);
    if (!similar.isEmpty()) {
      hints.add("There are: " + String.join(", ", similar));
    }
    hints.add("Was it built with buildx and another driver? Then add --load.");
    hints.add(
        "Was it pulled, or built on another engine? Nothing is pulled here; DOCKER_HOST or"
            + " DOCKER_CONTEXT name an engine.");
    passedOver.forEach(remark -> hints.add("Passed over: " + remark));
    return new ImageUnavailable(
        "Image '"
            + name
            + "' is not on "
            + engine
            + ".\n"
            + EngineSearch.lines(hints).stripTrailing());
  }

  /** A help for the message, so a failure here is not worth another one. */
  private List<String> similar(String name) {
    try {
      return SimilarNames.to(name, engine.ask("/images/json").json()).stream()
          .map(Quote::of)
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** What answered, for people: {@code Docker 28.5.2 at unix:///var/run/docker.sock (…)}. */
  @Override
  public String toString() {
    return engine.toString();
  }

  @Override
  public void close() {
    engine.close();
  }
}
