package io.github.imagehygiene.archive;

import java.util.Locale;
import java.util.Optional;

/**
 * An operating system and processor as the OCI image specification names them.
 *
 * @param variant of the processor; empty: none stated
 */
record Platform(String os, String architecture, Optional<String> variant) {

  /** Reads {@code os/architecture[/variant]}; empty if the text is none. */
  static Optional<Platform> parse(String text) {
    String[] parts = text.strip().toLowerCase(Locale.ROOT).split("/", -1);
    boolean right = parts.length == 2 || parts.length == 3;
    for (String part : parts) {
      right &= !part.isBlank();
    }
    if (!right) {
      return Optional.empty();
    }
    var variant = parts.length == 3 ? Optional.of(parts[2]) : Optional.<String>empty();
    return Optional.of(new Platform(parts[0], parts[1], variant));
  }

  /** Linux on this machine's processor: what its engine would run. */
  static Platform host() {
    String name = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    String architecture =
        switch (name) {
          case "x86_64" -> "amd64";
          case "aarch64" -> "arm64";
          case "x86", "i386", "i486", "i586", "i686" -> "386";
          default -> name;
        };
    return new Platform("linux", architecture, Optional.empty());
  }

  /** Whether {@code other} is what was asked for here; a variant counts where both state one. */
  boolean accepts(Platform other) {
    boolean sameVariant =
        variant.isEmpty() || other.variant.isEmpty() || variant.equals(other.variant);
    return os.equals(other.os) && architecture.equals(other.architecture) && sameVariant;
  }

  /** Attestations are listed under this platform. */
  boolean isUnknown() {
    return os.equals("unknown") || architecture.equals("unknown");
  }

  @Override
  public String toString() {
    return os + "/" + architecture + variant.map(v -> "/" + v).orElse("");
  }
}
