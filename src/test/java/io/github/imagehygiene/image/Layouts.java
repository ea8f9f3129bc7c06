package io.github.imagehygiene.image;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes test images as the tools do, with the files in the tools' order. */
public final class Layouts {

  private Layouts() {}

  /** {@code docker save} up to 24: a folder a layer, an equal layer as a symlink to the first. */
  public static TestArchive docker20(TestImage... images) {
    var archive = TestArchive.empty();
    var manifest = new ArrayList<Object>();
    for (TestImage image : images) {
      var first = new LinkedHashMap<String, String>();
      var names = new ArrayList<String>();
      for (TestLayer layer : image.layers()) {
        String hex = sha256(layer.tar());
        String folder = sha256((image.id() + names.size()).getBytes(UTF_8));
        String name = folder + "/layer.tar";
        archive =
            archive
                .with(folder + "/VERSION", "1.0".getBytes(UTF_8))
                .with(folder + "/json", TestImage.json(Map.of("id", folder, "os", "linux")));
        archive =
            first.containsKey(hex)
                ? archive.link(name, "../" + first.get(hex))
                : archive.with(name, layer.tar());
        first.putIfAbsent(hex, name);
        names.add(name);
      }
      String config = hex(image) + ".json";
      archive = archive.with(config, image.json());
      manifest.add(dockerEntry(image, config, names));
    }
    return archive
        .with("manifest.json", TestImage.json(manifest))
        .with("repositories", TestImage.json(Map.of("shop", Map.of("1", "0"))));
  }

  /** {@code docker save} from 25 on: OCI blobs with a {@code manifest.json} beside. */
  public static TestArchive docker26(Packing packing, TestImage... images) {
    var manifest = new ArrayList<Object>();
    for (TestImage image : images) {
      var names =
          image.layers().stream()
              .map(l -> "blobs/sha256/" + sha256(packing.pack(l.tar())))
              .toList();
      manifest.add(dockerEntry(image, "blobs/sha256/" + hex(image), names));
    }
    var oci = oci(packing, images);
    return oci.without("index.json")
        .without("oci-layout")
        .with("index.json", oci.content("index.json"))
        .with("manifest.json", TestImage.json(manifest))
        .with("oci-layout", oci.content("oci-layout"));
  }

  /** {@code podman save}: layers by their digest, and symlinks to them under the old names. */
  public static TestArchive podman(TestImage image) {
    var archive = TestArchive.empty();
    var names = new ArrayList<String>();
    for (TestLayer layer : image.layers()) {
      String name = sha256(layer.tar()) + ".tar";
      archive = archive.with(name, layer.tar());
      names.add(name);
    }
    String config = hex(image) + ".json";
    archive = archive.with(config, image.json());
    for (String name : names) {
      String folder = sha256((image.id() + name).getBytes(UTF_8));
      archive =
          archive
              .link(folder + "/layer.tar", "../" + name)
              .with(folder + "/VERSION", "1.0".getBytes(UTF_8))
              .with(folder + "/json", TestImage.json(Map.of("id", folder)));
    }
    return archive.with(
        "manifest.json", TestImage.json(List.of(dockerEntry(image, config, names))));
  }

  /** Jib's {@code buildTar}: compressed layers, all at the top. */
  public static TestArchive jib(TestImage image) {
    var archive = TestArchive.empty();
    var names = new ArrayList<String>();
    for (TestLayer layer : image.layers()) {
      byte[] blob = Packing.GZIP.pack(layer.tar());
      names.add(sha256(blob) + ".tar.gz");
      archive = archive.with(sha256(blob) + ".tar.gz", blob);
    }
    return archive
        .with("config.json", image.json())
        .with("manifest.json", TestImage.json(List.of(dockerEntry(image, "config.json", names))));
  }

  /** An OCI layout; each name of an image is an entry of the index. */
  public static TestArchive oci(Packing packing, TestImage... images) {
    var archive = TestArchive.empty();
    var index = new ArrayList<Object>();
    for (TestImage image : images) {
      for (TestLayer layer : image.layers()) {
        archive = blob(archive, packing.pack(layer.tar()));
      }
      byte[] manifest = ociManifest(packing, image);
      archive = blob(blob(archive, image.json()), manifest);
      var names = image.names().isEmpty() ? List.of("") : image.names();
      for (String name : names) {
        var entry = descriptor("application/vnd.oci.image.manifest.v1+json", manifest);
        entry.put("platform", Map.of("os", "linux", "architecture", image.architecture()));
        if (!name.isEmpty()) {
          entry.put("annotations", Map.of("org.opencontainers.image.ref.name", name));
        }
        index.add(entry);
      }
    }
    return layout(archive, index);
  }

  /** As BuildKit writes several platforms: an index in the index, with attestations. */
  public static TestArchive ociNested(Packing packing, String name, TestImage... images) {
    var archive = oci(packing, images).without("index.json").without("oci-layout");
    byte[] attestation =
        TestImage.json(
            Map.of(
                "schemaVersion", 2,
                "config", descriptor("application/vnd.oci.image.config.v1+json", new byte[0]),
                "layers", List.of(descriptor("application/vnd.in-toto+json", new byte[0]))));
    archive = blob(archive, attestation);
    var nested = new ArrayList<Object>();
    for (TestImage image : images) {
      var entry =
          descriptor("application/vnd.oci.image.manifest.v1+json", ociManifest(packing, image));
      entry.put("platform", Map.of("os", "linux", "architecture", image.architecture()));
      nested.add(entry);
    }
    var entry = descriptor("application/vnd.oci.image.manifest.v1+json", attestation);
    entry.put("platform", Map.of("os", "unknown", "architecture", "unknown"));
    entry.put("annotations", Map.of("vnd.docker.reference.type", "attestation-manifest"));
    nested.add(entry);
    byte[] index = TestImage.json(Map.of("schemaVersion", 2, "manifests", nested));
    var top = descriptor("application/vnd.oci.image.index.v1+json", index);
    top.put("annotations", Map.of("io.containerd.image.name", name));
    return layout(blob(archive, index), List.of(top));
  }

  /** The image's OCI manifest. */
  public static byte[] ociManifest(Packing packing, TestImage image) {
    var layers = new ArrayList<Object>();
    for (TestLayer layer : image.layers()) {
      layers.add(descriptor(packing.mediaType(), packing.pack(layer.tar())));
    }
    return TestImage.json(
        Map.of(
            "schemaVersion",
            2,
            "mediaType",
            "application/vnd.oci.image.manifest.v1+json",
            "config",
            descriptor("application/vnd.oci.image.config.v1+json", image.json()),
            "layers",
            layers));
  }

  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static TestArchive layout(TestArchive archive, List<Object> index) {
    return archive
        .with("index.json", TestImage.json(Map.of("schemaVersion", 2, "manifests", index)))
        .with("oci-layout", TestImage.json(Map.of("imageLayoutVersion", "1.0.0")));
  }

  private static Map<String, Object> dockerEntry(
      TestImage image, String config, List<String> layers) {
    return Map.of("Config", config, "RepoTags", image.names(), "Layers", layers);
  }

  private static TestArchive blob(TestArchive archive, byte[] content) {
    return archive.with("blobs/sha256/" + sha256(content), content);
  }

  private static Map<String, Object> descriptor(String mediaType, byte[] content) {
    var map = new LinkedHashMap<String, Object>();
    map.put("mediaType", mediaType);
    map.put("digest", "sha256:" + sha256(content));
    map.put("size", content.length);
    return map;
  }

  private static String hex(TestImage image) {
    return image.id().substring("sha256:".length());
  }
}
