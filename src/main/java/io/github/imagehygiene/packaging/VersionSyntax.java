package io.github.imagehygiene.packaging;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** How managers write the version of a package that is wanted. */
public enum VersionSyntax {
  /** {@code curl=8.5.0-2}; a slash is a file or a release (apt-get(8)). */
  APT(spec -> hasAny(spec, "=/") || spec.endsWith(".deb") || spec.endsWith("-")),

  /** {@code git~2.45}, {@code git>=2}; {@code .name} is a virtual package (apk-world(5)). */
  APK(spec -> hasAny(spec, "=~<>/") || spec.endsWith(".apk") || hasStart(spec, ".", "!")),

  /**
   * {@code httpd-2.4.57}, {@code httpd >= 2.4}, {@code nodejs:20}; {@code @name} is a group, {@code
   * pkgconfig(zlib)} what some package provides (yum(8), dnf(8)).
   */
  RPM(
      spec ->
          isFile(spec, ".rpm")
              || spec.startsWith("@")
              || hasAny(spec, "(:<=>")
              || hasRpmVersion(spec)),

  /** {@code vim=9.0}, {@code vim>=9}; {@code pattern:base} is no package (zypper(8)). */
  ZYPPER(
      spec ->
          isFile(spec, ".rpm")
              || hasAny(spec, "=<>")
              || hasStart(spec, "pattern:", "patch:", "product:")),

  /** {@code requests==2.32.0}, {@code requests>=2}; {@code git+https://…@v1} (PEP 440, PEP 508). */
  PIP(VersionSyntax::isFixedForPip),

  /** {@code express@4.19.2}; {@code git+ssh://…#v1} (npm-install(1)). */
  NPM(VersionSyntax::isFixedForNpm),

  /** {@code bundler:2.5.0} (gem help install). */
  GEM(spec -> isFile(spec, ".gem") || spec.contains(":")),

  /**
   * {@code example.com/tool@v1.2.3}; a path is of the module at hand, and so is one in a folder
   * that is no host, or it is Go's own (go help install).
   */
  GO(VersionSyntax::isFixedForGo),

  /** {@code ripgrep@14.1.1}; else an option has the version (The Cargo Book, cargo install). */
  CARGO(spec -> spec.indexOf('@') > 0),

  /** {@code dotnet-ef@8.0.4}; else an option has the version (dotnet tool install). */
  DOTNET(spec -> spec.indexOf('@') > 0),

  /**
   * {@code vendor/package:1.2}, with {@code =} or a blank too; what has no vendor is a version, or
   * the platform (Composer documentation, require).
   */
  COMPOSER(spec -> hasAny(spec, ":= ") || !hasAny(spec, "/")),

  /** {@code numpy=1.26}, {@code "numpy>=1.26"}, {@code channel::numpy}; a path is a file. */
  CONDA(spec -> hasAny(spec, "=<>~/ ") || hasEnd(spec, ".conda", ".tar.bz2"));

  private static final Pattern SEVERAL = Pattern.compile("[\\w.+-]+(?:\\s+[\\w.+-]+)++");
  private static final Pattern NUMBER = Pattern.compile(".*[0-9].*");
  private static final Pattern RPM_VERSION = Pattern.compile("[^-]*-(?:.*-)?[0-9].*");
  private static final Pattern NO_HOST = Pattern.compile("[^./]+/.*");
  private static final Pattern PIP_VERSION = Pattern.compile("[^;]*[=<>~].*");
  private static final List<String> MOVING =
      List.of("latest", "none", "upgrade", "patch", "master", "main");

  private final Predicate<String> fixed;

  VersionSyntax(Predicate<String> fixed) {
    this.fixed = fixed;
  }

  static VersionSyntax named(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /**
   * True if the word names a package of an index and says nothing of its version. Several names in
   * one pair of quotes name none.
   */
  public boolean leavesOpen(String spec) {
    return !spec.isBlank() && !SEVERAL.matcher(spec).matches() && !fixed.test(spec);
  }

  /**
   * A repository of sources with a place for its tag, if a spec is one: {@code git+https://…@<tag>}
   * (pip, "VCS Support"), {@code git+https://…#<tag>} (npm-install(1)).
   */
  public Optional<String> withTag(String spec) {
    if (this == NPM) {
      return isGitForNpm(spec) ? Optional.of(spec + "#<tag>") : Optional.empty();
    }
    return this == PIP && spec.contains("://")
        ? Optional.of(spec.replaceFirst("(?=#|$)", "@<tag>"))
        : Optional.empty();
  }

  private static boolean hasRpmVersion(String spec) {
    return RPM_VERSION.matcher(spec).matches();
  }

  /** Poetry and uv take {@code name@1.2} as well; {@code @latest} is no version. */
  private static boolean isFixedForPip(String spec) {
    if (spec.contains("+") && spec.contains("://")) {
      String path = spec.substring(spec.indexOf("://") + 3);
      return path.indexOf('@', path.indexOf('/') + 1) > 0;
    }
    return spec.startsWith(".")
        || hasAny(spec, "/")
        || hasEnd(spec, ".whl", ".tar.gz", ".tar.bz2", ".zip")
        || spec.indexOf('@') > 0 && NUMBER.matcher(spec.substring(spec.indexOf('@'))).matches()
        || PIP_VERSION.matcher(spec).matches();
  }

  private static boolean isFixedForNpm(String spec) {
    if (isGitForNpm(spec)) {
      return spec.contains("#");
    }
    int version = spec.indexOf('@', 1);
    return hasStart(spec, ".", "/", "~", "file:", "http:", "https:")
        || hasEnd(spec, ".tar", ".tgz", ".tar.gz")
        || version > 0 && NUMBER.matcher(spec.substring(version)).matches();
  }

  private static boolean isGitForNpm(String spec) {
    boolean shorthand = Pattern.matches("[\\w-]+/[\\w.-]+(?:#.*)?", spec);
    return shorthand || hasStart(spec, "git+", "git:", "git@", "github:", "gitlab:", "bitbucket:");
  }

  private static boolean isFixedForGo(String spec) {
    int version = spec.indexOf('@');
    return version >= 0
        ? !MOVING.contains(spec.substring(version + 1))
        : hasStart(spec, ".", "/")
            || spec.endsWith(".go")
            || NO_HOST.matcher(spec).matches()
            || List.of("all", "std", "cmd", "tool").contains(spec);
  }

  private static boolean isFile(String spec, String suffix) {
    return spec.contains("/") || spec.endsWith(suffix);
  }

  private static boolean hasAny(String spec, String characters) {
    return spec.chars().anyMatch(c -> characters.indexOf(c) >= 0);
  }

  private static boolean hasStart(String spec, String... starts) {
    return List.of(starts).stream().anyMatch(spec::startsWith);
  }

  private static boolean hasEnd(String spec, String... ends) {
    return List.of(ends).stream().anyMatch(spec::endsWith);
  }
}
