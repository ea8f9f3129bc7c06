package io.github.imagehygiene.archive;

import io.github.imagehygiene.archive.ListedImage.Part;
import io.github.imagehygiene.archive.ListedImage.Parts;
import io.github.imagehygiene.image.Digest;
import io.github.imagehygiene.image.ImageUnreadable;
import io.github.imagehygiene.image.Platform;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads {@code index.json} of an OCI image layout and follows the indexes it names (OCI image
 * specification 1.1). Attestations, signatures and other artifacts are passed over.
 */
final class OciIndex {

  static final String NAME = "index.json";

  private static final int DEEPEST = 8;
  private static final int MOST_IMAGES = 10_000;

  private static final Set<String> CONFIG_TYPES =
      Set.of(
          "",
          "application/vnd.oci.image.config.v1+json",
          "application/vnd.docker.container.image.v1+json");

  private static final Set<String> LAYER_TYPES =
      Set.of("application/vnd.oci.image.layer.", "application/vnd.docker.image.rootfs.");
  private static final Pattern COSIGN_TAG =
      Pattern.compile("(?:^|:)sha256-[0-9a-f]{64}\\.(?:sig|att|sbom)$");

  private final Contents contents;
  private final List<ListedImage> images = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private int listed;

  private OciIndex(Contents contents) {
    this.contents = contents;
  }

  static List<ListedImage> images(Contents contents, Json index) throws ImageUnreadable {
    var reader = new OciIndex(contents);
    reader.index(index, Set.of(), 0);
    if (reader.images.isEmpty()) {
      throw Unreadable.damaged(index.where() + " lists no image");
    }
    return reader.images;
  }

  private void index(Json index, Set<String> names, int depth) throws ImageUnreadable {
    if (depth > DEEPEST) {
      throw new ImageUnreadable(
          "%s: indexes lie more than %d deep in each other".formatted(contents.label(), DEEPEST));
    }
    for (Json descriptor : index.field("manifests").items()) {
      var all = new LinkedHashSet<>(names);
      all.addAll(names(descriptor.field("annotations")));
      var platform = platform(descriptor.field("platform"));
      if (!isAttestation(descriptor) && platform.stream().noneMatch(Platform::isUnknown)) {
        descriptor(descriptor, all, platform, depth);
      }
    }
  }

  private void descriptor(
      Json descriptor, Set<String> names, Optional<Platform> platform, int depth)
      throws ImageUnreadable {
    Digest digest = digest(descriptor);
    Part part = part(descriptor);
    if (++listed > MOST_IMAGES) {
      throw new ImageUnreadable(
          "%s: lists more than %d images".formatted(contents.label(), MOST_IMAGES));
    }
    if (!seen.add(digest + " " + names)) {
      return;
    }
    var document = contents.document(part.name());
    if (document.isEmpty()) {
      add(names, platform, digest, Optional.empty());
      return;
    }
    Json json = document.get();
    if (json.has("manifests") && (json.has("config") || json.has("layers"))) {
      // CVE-2021-41190: engines and we might each take it for another.
      throw new ImageUnreadable(json.where() + " is both an image manifest and an index");
    }
    if (json.has("manifests")) {
      index(json, names, depth + 1);
    } else if (!json.has("config")) {
      throw Unreadable.damaged(json.where() + " is neither an OCI image manifest nor an index");
    } else if (isImage(json)) {
      add(names, platform, digest, Optional.of(parts(json)));
    }
  }

  private void add(
      Set<String> names, Optional<Platform> platform, Digest digest, Optional<Parts> parts) {
    images.add(new ListedImage(List.copyOf(names), platform, Optional.of(digest), parts));
  }

  /** By BuildKit's annotation, by what it is, or by the tag that cosign gives it. */
  private static boolean isAttestation(Json descriptor) throws ImageUnreadable {
    Json annotations = descriptor.field("annotations");
    return annotations.entry("vnd.docker.reference.type").text().equals("attestation-manifest")
        || !descriptor.field("artifactType").text().isEmpty()
        || names(annotations).stream().anyMatch(name -> COSIGN_TAG.matcher(name).find());
  }

  private static boolean isImage(Json manifest) throws ImageUnreadable {
    return CONFIG_TYPES.contains(manifest.field("config").field("mediaType").text())
        && manifest.field("artifactType").text().isEmpty()
        && hasImageLayers(manifest.field("layers").items());
  }

  /** Signatures have the configuration of an image, but layers of types of their own. */
  private static boolean hasImageLayers(List<Json> layers) throws ImageUnreadable {
    for (Json layer : layers) {
      String type = layer.field("mediaType").text();
      if (type.isEmpty() || LAYER_TYPES.stream().anyMatch(type::startsWith)) {
        return true;
      }
    }
    return layers.isEmpty();
  }

  private static Parts parts(Json manifest) throws ImageUnreadable {
    var layers = new ArrayList<Part>();
    for (Json layer : manifest.field("layers").items()) {
      layers.add(part(layer));
    }
    return new Parts(part(manifest.field("config")), layers);
  }

  private static Part part(Json descriptor) throws ImageUnreadable {
    Digest digest = digest(descriptor);
    var size =
        descriptor.has("size")
            ? OptionalLong.of(descriptor.field("size").number())
            : OptionalLong.empty();
    return new Part(BlobName.of(digest), size, !descriptor.field("urls").items().isEmpty());
  }

  private static Digest digest(Json descriptor) throws ImageUnreadable {
    Json digest = descriptor.field("digest");
    return Digest.parse(digest.text())
        .orElseThrow(
            () ->
                new ImageUnreadable(
                    digest.where() + " is no digest; expected sha256: and 64 hexadecimal digits"));
  }

  /**
   * BuildKit and containerd write the full name apart from the bare tag, which then names no image
   * of another repository; others have only one.
   */
  private static Set<String> names(Json annotations) throws ImageUnreadable {
    String full = annotations.entry("io.containerd.image.name").text();
    String other = annotations.entry("org.opencontainers.image.ref.name").text();
    var names = new LinkedHashSet<String>();
    names.add(full);
    if (full.isEmpty() || other.contains(":") || other.contains("/")) {
      names.add(other);
    }
    names.remove("");
    return names;
  }

  private static Optional<Platform> platform(Json platform) throws ImageUnreadable {
    if (platform.isMissing()) {
      return Optional.empty();
    }
    return Optional.of(
        new Platform(
            platform.field("os").text(),
            platform.field("architecture").text(),
            Optional.of(platform.field("variant").text())));
  }
}
