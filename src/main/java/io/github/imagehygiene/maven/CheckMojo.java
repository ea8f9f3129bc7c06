package io.github.imagehygiene.maven;

import io.github.imagehygiene.inspect.LayerMode;
import java.util.Optional;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Checks the Dockerfile and the image built from it, and breaks the build when the policy is
 * breached.
 */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresProject = false,
    threadSafe = true)
public final class CheckMojo extends HygieneMojo {

  /** Reference or id of the built image; by default what an image-building plugin names. */
  @Parameter(property = "image-hygiene.image")
  private String image;

  /**
   * A {@code docker save} tar (plain or gzip), an OCI layout folder or tar, or Jib's tar, to be
   * read instead of asking an engine; {@code image} then selects within it.
   */
  @Parameter(property = "image-hygiene.archive")
  private String archive;

  /** Whether layers may be read: always (if an enabled rule needs them), or never. */
  @Parameter(property = "image-hygiene.layers", defaultValue = "always")
  private String layers;

  /**
   * Where what was read of layers is kept, so that an image seen before is not read again; off:
   * nowhere. By default {@code image-hygiene} in the user's cache folder, which is {@code
   * $XDG_CACHE_HOME} or {@code ~/.cache}, {@code ~/Library/Caches} or {@code %LOCALAPPDATA%}.
   */
  @Parameter(property = "image-hygiene.cacheDirectory")
  private String cacheDirectory;

  /** What a missing engine or image means: fail, warn or skip. */
  @Parameter(property = "image-hygiene.onImageUnavailable", defaultValue = "fail")
  private String onImageUnavailable;

  @Override
  String goal() {
    return "check";
  }

  @Override
  Optional<ImageSettings> image(TextParameters given) {
    var name = given.text("image", image);
    var file = given.text("archive", archive);
    return name.isEmpty() && file.isEmpty()
        ? Optional.empty()
        : Optional.of(ImageSettings.of(name, file));
  }

  @Override
  Optional<Parameters.ImageParameters> imageParameters(TextParameters given) {
    return Optional.of(
        new Parameters.ImageParameters(
            given
                .oneOf(LayerMode.values(), "layers", given.text("layers", layers).orElse("always"))
                .orElse(LayerMode.ALWAYS),
            given.text("cacheDirectory", cacheDirectory),
            given
                .oneOf(
                    OnImageUnavailable.values(),
                    "onImageUnavailable",
                    given.text("onImageUnavailable", onImageUnavailable).orElse("fail"))
                .orElse(OnImageUnavailable.FAIL)));
  }
}
