package io.github.imagehygiene.image;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An operating system and processor as the OCI image specification names them. Other names of the
 * same are brought to one as containerd does ({@code platforms.Normalize}): {@code x86_64} is
 * {@code amd64}, {@code arm64/v8} is {@code arm64}.
 *
 * @param variant of the processor; empty: none stated, or the usual one
 */
public record Platform(String os, String architecture, Optional<String> variant) {

  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("x86_64", "amd64"),
          Map.entry("x86-64", "amd64"),
          Map.entry("aarch64", "arm64"),
          Map.entry("x86", "386"),
          Map.entry("i386", "386"),
          Map.entry("i486", "386"),
          Map.entry("i586", "386"),
          Map.entry("i686", "386"));

  private static final Pattern PART = Pattern.compile("[a-z0-9_.-]+");

  private static final Set<String> ARCHITECTURES =
      Set.of("386", "amd64", "arm", "arm64", "loong64", "mips64le", "ppc64le", "riscv64", "s390x");

  public Platform {
    architecture = ALIASES.getOrDefault(architecture, architecture);
    String usual = architecture.equals("arm64") ? "v8" : architecture.equals("amd64") ? "v1" : "";
    variant = variant.filter(v -> !v.isEmpty() && !v.equals(usual));
  }

  /**
   * Reads {@code os/architecture[/variant]}, or an architecture alone, which is Linux on it; empty
   * if the text is neither.
   */
  public static Optional<Platform> parse(String text) {
    String[] parts = text.strip().toLowerCase(Locale.ROOT).split("/", -1);
    if (parts.length == 1) {
      return Optional.of(new Platform("linux", parts[0], Optional.empty()))
          .filter(platform -> ARCHITECTURES.contains(platform.architecture));
    }
    boolean right = parts.length == 2 || parts.length == 3;
    for (String part : parts) {
      right &= PART.matcher(part).matches();
    }
    return right
        ? Optional.of(
            new Platform(
                parts[0], parts[1], parts.length == 3 ? Optional.of(parts[2]) : Optional.empty()))
        : Optional.empty();
  }

  /**
   * Reads what a user wrote.
   *
   * @throws ImageUnreadable if it is no platform
   */
  public static Platform required(String text) throws ImageUnreadable {
    return parse(text)
        .orElseThrow(
            () ->
                new ImageUnreadable(
                    "platform \"%s\" is not valid; expected os/architecture, such as linux/amd64"
                        .formatted(text)));
  }

  /** Linux on this machine's processor: what its engine would run. */
  public static Platform host() {
    String name = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    return new Platform("linux", name, Optional.empty());
  }

  /** Whether {@code other} is what was asked for here; a variant counts where both state one. */
  public boolean accepts(Platform other) {
    boolean sameVariant =
        variant.isEmpty() || other.variant.isEmpty() || variant.equals(other.variant);
    return os.equals(other.os) && architecture.equals(other.architecture) && sameVariant;
  }

  /** Attestations are listed under this platform. */
  public boolean isUnknown() {
    return os.equals("unknown") || architecture.equals("unknown");
  }

  @Override
  public String toString() {
    return os + "/" + architecture + variant.map(v -> "/" + v).orElse("");
  }
}
