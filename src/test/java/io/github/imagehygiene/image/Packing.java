package io.github.imagehygiene.image;

import io.airlift.compress.zstd.ZstdCompressor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** How a test packs its layers. */
public enum Packing {
  PLAIN("tar"),
  GZIP("tar+gzip"),
  ZSTD("tar+zstd");

  private final String mediaType;

  Packing(String suffix) {
    this.mediaType = "application/vnd.oci.image.layer.v1." + suffix;
  }

  public String mediaType() {
    return mediaType;
  }

  public byte[] pack(byte[] tar) {
    return switch (this) {
      case PLAIN -> tar;
      case GZIP -> gzip(tar);
      case ZSTD -> zstd(tar);
    };
  }

  private static byte[] gzip(byte[] bytes) {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] zstd(byte[] bytes) {
    var compressor = new ZstdCompressor();
    byte[] out = new byte[compressor.maxCompressedLength(bytes.length)];
    int length = compressor.compress(bytes, 0, bytes.length, out, 0, out.length);
    return Arrays.copyOf(out, length);
  }
}
